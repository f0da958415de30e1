using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Journeys;

/// <content>Members' records as JSON documents, by the names of phases, timers, counters and touches.</content>
public sealed partial class JourneyPlan
{
    /// <summary>A member's record as canonical JSON: equal records give the same bytes on every machine.</summary>
    /// <param name="record">A record of this plan.</param>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="ArgumentException">The record belongs to another plan.</exception>
    public byte[] WriteRecord(JourneyRecord record, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Stamp != Tables.Stamp)
            throw new ArgumentException("The record belongs to another plan. Write it with its own.", nameof(record));
        return Document.Write(JourneyRecordTable.Instance, JourneyRecordWriting.Of(this, record), default, indented);
    }

    /// <summary>Reads a member's record from JSON.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="record">The record, or null if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a record.</returns>
    public bool TryReadRecord(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out JourneyRecord? record,
        out DiagnosticReport report
    ) => TryReadRecord(utf8, [], out record, out report);

    /// <summary>Reads a member's record from JSON, and takes over one of an older version of the journey.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="older">The plans of older versions.</param>
    /// <param name="record">The record, or null if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a record.</returns>
    public bool TryReadRecord(
        ReadOnlySpan<byte> utf8,
        IReadOnlyList<JourneyPlan> older,
        [NotNullWhen(true)] out JourneyRecord? record,
        out DiagnosticReport report
    )
    {
        ArgumentNullException.ThrowIfNull(older);
        record = null;
        if (!Document.TryRead(utf8, JourneyRecordTable.Instance, out var document, out report))
            return false;
        var bag = new DiagnosticBag();
        record = JourneyRecordReading.Of(this, older, document, DiagnosticPath.Root, bag);
        report = bag.ToReport().Locate(utf8);
        return record is not null;
    }

    /// <summary>Reads a member's record from JSON, and takes over one of an older version of the journey.</summary>
    /// <param name="json">The document.</param>
    /// <param name="older">The plans of older versions.</param>
    /// <exception cref="LoyaltyProgramException">The document is refused; the message lists why.</exception>
    public JourneyRecord ReadRecord(string json, params JourneyPlan[] older) =>
        TryReadRecord(DocumentText.ToUtf8(json), Given.Values(older), out var record, out var report)
            ? record
            : throw new LoyaltyProgramException("The record cannot be read:", report);
}
