namespace Loyalty.Rules.Rewards;

/// <summary>Tells what a rule on units came to, from the same numbers as its award.</summary>
internal static class UnitOutcome
{
    internal static Outcome Of(RuleKernel kernel, RuleTurn turn, in Grant grant, long have, long need, long waiting)
    {
        string? lostTo = null;
        var verdict =
            grant.Granted > 0 ? (grant.Capped || grant.Guarded ? Verdict.Reduced : Verdict.Awarded)
            : grant.Guarded ? Verdict.CutByGuard
            : grant.Asked > 0 ? Verdict.CapReached
            : waiting <= 0 ? Verdict.NotYet
            : grant.Room == 0 ? Verdict.CapReached
            : (lostTo = turn.FirstTakerOfTargets()) is not null ? Verdict.Lost
            : Verdict.NoTarget;
        return new Outcome(
            kernel.Id,
            verdict,
            OutcomeUnit.Units,
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
