namespace Loyalty.Rules.Rewards;

/// <summary>Tells what a rule that gives coupons came to: first of the coupon used, else of the one given.</summary>
internal static class CouponOutcome
{
    /// <param name="kernel">The rule.</param>
    /// <param name="turn">The sale at its turn.</param>
    /// <param name="held">The coupon that could be used, if any.</param>
    /// <param name="due">Whether the sale earns a coupon.</param>
    /// <param name="otherwise">What is said where nothing is due and nothing is held.</param>
    /// <param name="progress">In what have and need are counted.</param>
    /// <param name="have">How much there is.</param>
    /// <param name="need">How much the next coupon takes.</param>
    /// <param name="waiting">Valid coupons after the sale.</param>
    internal static Outcome Of(
        RuleKernel kernel,
        RuleTurn turn,
        in HeldCoupon held,
        bool due,
        Verdict otherwise,
        OutcomeUnit progress,
        long have,
        long need,
        long waiting
    )
    {
        ref readonly var grant = ref turn.Grant;
        string? lostTo = null;
        bool given = grant.CouponUntil != 0;
        bool ofCoupons = grant.Granted == 0 && !grant.Guarded && due;
        Verdict verdict;
        if (grant.Granted > 0)
            verdict = grant.Granted == grant.Asked && !grant.Guarded ? Verdict.Awarded : Verdict.Reduced;
        else if (grant.Guarded)
            verdict = Verdict.CutByGuard;
        else if (due)
            verdict = given ? Verdict.Awarded : Verdict.CapReached;
        else if (held.Exists)
            verdict =
                grant.Base == 0 && (lostTo = turn.FirstTakerOfTargets()) is not null ? Verdict.Lost : Verdict.NoTarget;
        else
            verdict = otherwise;
        return new Outcome(
            kernel.Id,
            verdict,
            progress,
            have,
            need,
            ofCoupons ? OutcomeUnit.Coupons
                : kernel.Stage == RewardStage.Item ? OutcomeUnit.Units
                : OutcomeUnit.Money,
            ofCoupons ? 1 : grant.Asked,
            ofCoupons ? (given ? 1 : 0) : grant.Granted,
            waiting,
            lostTo: lostTo
        );
    }
}
