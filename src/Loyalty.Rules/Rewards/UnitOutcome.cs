namespace Loyalty.Rules.Rewards;

/// <summary>Tells what a rule on units came to, from the same numbers as its award.</summary>
internal static class UnitOutcome
{
    /// <param name="kernel">The rule.</param>
    /// <param name="turn">The sale.</param>
    /// <param name="grant">What the rule came to.</param>
    /// <param name="have">How much there is towards the next reward.</param>
    /// <param name="need">How much it takes.</param>
    /// <param name="waiting">Units that are due and were not given.</param>
    /// <param name="due">How many of them could have been given with this sale; all unless said.</param>
    /// <param name="progress">In what have and need are counted.</param>
    internal static Outcome Of(
        RuleKernel kernel,
        RuleTurn turn,
        in Grant grant,
        long have,
        long need,
        long waiting,
        long due = long.MaxValue,
        OutcomeUnit progress = OutcomeUnit.Units
    )
    {
        string? lostTo = null;
        var verdict =
            grant.Granted > 0 ? (grant.Capped || grant.Guarded ? Verdict.Reduced : Verdict.Awarded)
            : grant.Guarded ? Verdict.CutByGuard
            : grant.Asked > 0 ? Verdict.CapReached
            : Math.Min(waiting, due) <= 0 ? Verdict.NotYet
            : grant.Room == 0 ? Verdict.CapReached
            : (lostTo = turn.FirstTakerOfTargets()) is not null ? Verdict.Lost
            : Verdict.NoTarget;
        return new Outcome(
            kernel.Id,
            verdict,
            progress,
            have,
            need,
            OutcomeUnit.Units,
            grant.Asked,
            grant.Granted,
            waiting,
            lostTo: lostTo
        );
    }
}
