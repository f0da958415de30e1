namespace Loyalty.Rules.Rewards.Redemption;

/// <summary>Gives blocks for points where the sale asks for them.</summary>
internal sealed class RedemptionKernel : RuleKernel
{
    internal RedemptionKernel(RedemptionRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        Reward = rule.Reward;
        Points = rule.Points;
        Units = rule.Get?.Units ?? 0;
        IncludesThisSale = rule.PointsFrom == PointsFrom.IncludingThisSale;
    }

    internal Reward Reward { get; }

    /// <summary>What one block costs.</summary>
    internal long Points { get; }

    /// <summary>Units of one block; 0 for money off the basket.</summary>
    internal int Units { get; }

    internal bool IncludesThisSale { get; }

    /// <summary>The lines on which it may fall; compilation sets it.</summary>
    internal ILineFilter Targets { get; set; } = null!;

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        if (!turn.HearsRequests || turn.Header.Details.RedemptionOf(Id) is not { } request)
            return;
        turn.Workings.Measure = turn.PointsToSpend(IncludesThisSale);
        proposal.Redeem(request.Times ?? 0, Reward);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var unit = Units > 0 ? OutcomeUnit.Units : OutcomeUnit.Money;
        if (turn.Proposal.Kind == ProposalKind.None)
        {
            long held = turn.PointsToSpend(includingThisSale: false);
            turn.Tell(new Outcome(Id, Verdict.NoOccasion, OutcomeUnit.Points, held, Points, unit));
            return;
        }
        long wanted = grant.Verdict == Verdict.NotEnoughPoints ? Math.Max(1, turn.Proposal.Asked) : 1;
        var verdict = grant.Verdict;
        string? lostTo = verdict == Verdict.NoTarget && grant.Base == 0 ? turn.FirstTakerOfTargets() : null;
        turn.Tell(
            new Outcome(
                Id,
                lostTo is null ? verdict : Verdict.Lost,
                OutcomeUnit.Points,
                turn.Workings.Measure - grant.Points,
                Points * wanted,
                unit,
                grant.Asked,
                grant.Granted,
                lostTo: lostTo
            )
        );
    }
}
