namespace Loyalty.Rules.Rewards;

/// <summary>Tells what a rule that gives money off the basket, or points, came to.</summary>
internal static class BasketOutcome
{
    internal static Outcome Of(
        RuleKernel kernel,
        RuleTurn turn,
        in Grant grant,
        OutcomeUnit progress,
        long have,
        long need
    )
    {
        bool money = kernel.Stage == RewardStage.Basket;
        string? lostTo = null;
        Verdict verdict;
        if (grant.Granted > 0)
            verdict = grant.Granted == grant.Asked ? Verdict.Awarded : Verdict.Reduced;
        else if (grant.Guarded)
            verdict = Verdict.CutByGuard;
        else if (!money || (grant.Base > 0 && grant.Asked > 0))
            verdict = Verdict.CapReached;
        else if (grant.Base > 0)
            verdict = Verdict.NoTarget;
        else
            verdict = (lostTo = turn.FirstTakerOfTargets()) is not null ? Verdict.Lost : Verdict.NoTarget;
        return new Outcome(
            kernel.Id,
            verdict,
            progress,
            have,
            need,
            AwardUnitOf(kernel),
            grant.Asked,
            grant.Granted,
            lostTo: lostTo
        );
    }

    /// <summary>What the rule gives.</summary>
    internal static OutcomeUnit AwardUnitOf(RuleKernel kernel) =>
        kernel.Stage == RewardStage.Basket ? OutcomeUnit.Money : OutcomeUnit.Points;
}
