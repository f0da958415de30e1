using Loyalty.Rules.Json;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>A nudge as far as its author cares; also what collects it while it is read.</summary>
internal sealed class ExpectedNudge
{
    internal string? RuleId { get; set; }

    internal NudgeKind? Kind { get; set; }

    internal Amount? Missing { get; set; }

    internal string? Items { get; set; }

    internal long? Saving { get; set; }

    /// <param name="nudge">What was said.</param>
    /// <param name="pointDecimals">The decimals of the program's points.</param>
    internal bool Fits(Nudge nudge, int pointDecimals) =>
        (RuleId is null || RuleId == nudge.RuleId)
        && (Kind is null || Kind == nudge.Kind)
        && (
            Missing is not { } missing
            || (
                missing.In(nudge.Unit, pointDecimals) == nudge.Missing
                && missing.IsMoney == (nudge.Unit == OutcomeUnit.Money)
            )
        )
        && (Items is null || Items == nudge.Items)
        && (Saving is null || Saving == nudge.Saving);
}
