using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules;

/// <content>The program as a JSON document.</content>
public sealed partial class LoyaltyProgram : IEquatable<LoyaltyProgram>
{
    // Made when it is first asked for; two threads that make it at once make the same.
    private byte[]? _canonical;

    /// <summary>Reads a program from JSON. Whether its rules make sense is asked when it is compiled.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="program">The program, or null if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a program.</returns>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out LoyaltyProgram? program,
        out DiagnosticReport report
    ) => Document.TryRead(utf8, ProgramTable.Instance, out program, out report);

    /// <summary>Reads a program from JSON.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="LoyaltyProgramException">The document is refused; the message lists why.</exception>
    public static LoyaltyProgram Parse(string json) =>
        TryParse(DocumentText.ToUtf8(json), out var program, out var report)
            ? program
            : throw new LoyaltyProgramException("The program cannot be read:", report);

    /// <summary>The program as canonical JSON: equal programs give the same bytes on every machine.</summary>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    /// <returns>UTF-8.</returns>
    public byte[] ToJson(bool indented = true) =>
        Document.Write(ProgramTable.Instance, this, Currency, indented, pointDecimals: PointDecimals);

    /// <summary>Writes the program as canonical JSON.</summary>
    /// <param name="output">Takes UTF-8.</param>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    public void WriteTo(IBufferWriter<byte> output, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(ToJson(indented));
    }

    /// <summary>Whether two programs have the same canonical JSON.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(LoyaltyProgram? other) =>
        other is not null && (ReferenceEquals(this, other) || Canonical().AsSpan().SequenceEqual(other.Canonical()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LoyaltyProgram);

    /// <inheritdoc/>
    public override int GetHashCode() => StableHash.Of(Canonical()).GetHashCode();

    /// <summary>The canonical JSON in lines.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToJson());

    /// <summary>
    /// Names what the program decides: the same on every machine, in whatever order the document has its rules and whatever it calls them, so that
    /// a corrected text does not part members from their states.
    /// </summary>
    internal ulong ContentHash()
    {
        var sorted = _rules.AsSpan().ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Id, b.Id));
        var program = new LoyaltyProgram(this, sorted);
        ulong rules = StableHash.Of(
            Document.Write(
                ProgramTable.Instance,
                program,
                Currency,
                indented: false,
                onlyWhatDecides: true,
                PointDecimals
            )
        );
        if (Journey is null)
            return rules;
        // Of a journey only what gives a member's record its meaning: what moves members, and what comes of it, may change under way.
        var hash = StableHash.Start;
        hash.Add(rules);
        hash.Add(JourneyStamp.OfStates(Journey, new JourneyIndex(Journey)));
        return hash.Value;
    }

    private byte[] Canonical() => _canonical ??= ToJson(indented: false);
}
