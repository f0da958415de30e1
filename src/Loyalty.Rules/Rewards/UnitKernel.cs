namespace Loyalty.Rules.Rewards;

/// <summary>What all rules on units share: how they count them.</summary>
internal abstract class UnitKernel : RuleKernel
{
    private readonly bool _card;

    /// <param name="rule">The rule.</param>
    /// <param name="compilation">What it may ask for.</param>
    /// <param name="card">Whether units that were merely discounted still are buys.</param>
    /// <param name="unitsNeeded">Whether the rule must know its units one by one before it proposes.</param>
    private protected UnitKernel(ItemRewardRule rule, RuleCompilation compilation, bool card, bool unitsNeeded = false)
        : base(rule, compilation)
    {
        _card = card;
        Reward = rule.Reward;
        Terms = UnitTerms.Of(rule, unitsNeeded);
        WholeSets = rule.GivesWholeSets;
        TakesLightly = card || rule.Consume == ConsumedUnits.None;
        TakesBuys = !card && rule.Consume == ConsumedUnits.Both;
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
            return LimitsOf(turn, UnitCounts.Of(turn, _card));
        var units = TermedUnits.List(turn, Id, Terms, _card);
        return Terms.UpToCheapestPaid ? CheapestPaid.Limit(this, turn, units, _card) : LimitsOf(turn, units);
    }
}
