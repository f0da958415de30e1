namespace Loyalty.Rules.Rewards;

/// <summary>What all rules on units share: how they count them.</summary>
internal abstract class UnitKernel : RuleKernel
{
    private readonly bool _countsDiscounted;

    /// <param name="rule">The rule.</param>
    /// <param name="compilation">What it may ask for.</param>
    /// <param name="card">Whether the rule is a stamp card.</param>
    /// <param name="countsMoney">Whether it counts what its units cost, and so must know them one by one before it proposes.</param>
    private protected UnitKernel(ItemRewardRule rule, RuleCompilation compilation, bool card, bool countsMoney = false)
        : base(rule, compilation)
    {
        // To a card, and to a spend, every unit is a buy that no reward brought to 0.
        _countsDiscounted = card || countsMoney;
        Reward = rule.Reward;
        Terms = UnitTerms.Of(rule, needed: countsMoney);
        WholeSets = rule.GivesWholeSets;
        TakesLightly = card || rule.Consume == ConsumedUnits.None;
        TakesBuys = !_countsDiscounted && rule.Consume == ConsumedUnits.Both;
    }

    internal override UnitTerms? Terms { get; }

    internal override bool TakesLightly { get; }

    internal override bool TakesBuys { get; }

    private protected Reward Reward { get; }

    private protected bool WholeSets { get; }

    /// <summary>What the rule may give where the basket has so many units, those of the terms listed.</summary>
    internal abstract UnitLimits LimitsOf(RuleTurn turn, in UnitCounts units);

    private protected UnitLimits LimitsOf(RuleTurn turn)
    {
        if (Terms is null)
            return LimitsOf(turn, UnitCounts.Of(turn, _countsDiscounted));
        var units = TermedUnits.List(turn, Id, Terms, _countsDiscounted);
        return Terms.UpToCheapestPaid
            ? CheapestPaid.Limit(this, turn, units, _countsDiscounted)
            : LimitsOf(turn, units);
    }
}
