using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Logs of events as JSON: a list of them, or one in each line.</summary>
/// <remarks>Thread-safe. A log may have its events in any order, and one more than once: replays sort that out.</remarks>
public static class JourneyLog
{
    /// <summary>Reads a log.</summary>
    /// <param name="utf8">A JSON list of events, or lines of JSON with an event each; at most 16 MiB.</param>
    /// <param name="log">The events as they stand, or null if the log is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; the path counts events from 0.</param>
    /// <returns>Whether there is a log.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out IReadOnlyList<LoggedEvent>? log,
        out DiagnosticReport report
    ) => LogReading.TryRead(utf8, out log, out report);

    /// <summary>Reads a log.</summary>
    /// <param name="json">A JSON list of events, or lines of JSON with an event each; at most 16 MiB.</param>
    /// <exception cref="LoyaltyProgramException">The log is refused; the message lists why.</exception>
    public static IReadOnlyList<LoggedEvent> Read(string json) =>
        TryRead(DocumentText.ToUtf8(json), out var log, out var report)
            ? log
            : throw new LoyaltyProgramException("The log cannot be read:", report);

    /// <summary>Writes events as a canonical JSON list, in the order in which they are handed over.</summary>
    /// <param name="log">The events.</param>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(IEnumerable<LoggedEvent> log, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Document.Write(JourneyLogForm.Instance, [.. log], default, indented);
    }
}
