using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Journeys;

/// <content>The journey as a JSON document.</content>
public sealed partial class Journey : IEquatable<Journey>
{
    // Made when it is first asked for; two threads that make it at once make the same.
    private byte[]? _canonical;

    /// <summary>Reads a journey from JSON. Whether its phases make sense is asked when it is compiled.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="journey">The journey, or null if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a journey.</returns>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out Journey? journey,
        out DiagnosticReport report
    ) => Document.TryRead(utf8, JourneyTable.Instance, out journey, out report);

    /// <summary>Reads a journey from JSON.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="LoyaltyProgramException">The document is refused; the message lists why.</exception>
    public static Journey Parse(string json) =>
        TryParse(DocumentText.ToUtf8(json), out var journey, out var report)
            ? journey
            : throw new LoyaltyProgramException("The journey cannot be read:", report);

    /// <summary>The journey as canonical JSON: equal journeys give the same bytes on every machine.</summary>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    /// <returns>UTF-8.</returns>
    public byte[] ToJson(bool indented = true) => Document.Write(JourneyTable.Instance, this, default, indented);

    /// <summary>Writes the journey as canonical JSON.</summary>
    /// <param name="output">Takes UTF-8.</param>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    public void WriteTo(IBufferWriter<byte> output, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(ToJson(indented));
    }

    /// <summary>Whether two journeys have the same canonical JSON.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(Journey? other) =>
        other is not null && (ReferenceEquals(this, other) || Canonical().AsSpan().SequenceEqual(other.Canonical()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Journey);

    /// <inheritdoc/>
    public override int GetHashCode() => StableHash.Of(Canonical()).GetHashCode();

    /// <summary>The canonical JSON in lines.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToJson());

    private byte[] Canonical() => _canonical ??= ToJson(indented: false);
}
