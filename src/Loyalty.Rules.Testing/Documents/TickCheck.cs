using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Reports time that cannot pass as it is told: backwards, or in no zone.</summary>
internal static class TickCheck
{
    /// <param name="reader">The scenario.</param>
    /// <param name="tick">What is told.</param>
    /// <param name="at">Up to when.</param>
    /// <param name="member">For whom; null for all so far.</param>
    /// <param name="before">The steps before.</param>
    internal static void Check(
        DocumentReader reader,
        EventDraft tick,
        DateTimeOffset at,
        string? member,
        IReadOnlyList<Step> before
    )
    {
        if (tick.Zone is { } zone && !ProgramCalendar.TryCreate(zone.Value, 0, out _))
            reader.Report(ScenarioCodes.UnknownZone, zone.Node, Quoted.Of(zone.Value));
        var latest = before
            .Select(step => step.Happening)
            .OfType<TickHappening>()
            .Where(passed => passed.Member is null || member is null || passed.Member == member)
            .Select(passed => (DateTimeOffset?)passed.At)
            .Max();
        if (latest > at)
            reader.ReportName(
                ScenarioCodes.TimeGoesBack,
                tick.Node,
                FormattableString.Invariant($"{latest:yyyy-MM-dd HH:mm zzz}")
            );
    }
}
