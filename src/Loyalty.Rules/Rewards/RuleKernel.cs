namespace Loyalty.Rules.Rewards;

/// <summary>
/// A rule made ready to decide. At its turn it proposes once; what the sale, caps and arbitration make of that comes back as a grant, from which
/// it posts and tells. Award, progress, nudge and why-not come from the same numbers, so they cannot disagree.
/// </summary>
internal abstract class RuleKernel
{
    private protected RuleKernel(RewardRule rule, RuleCompilation compilation)
    {
        Rule = rule;
        Id = rule.Id;
        Rank = compilation.Rank;
        Stage = rule.DecidedIn;
        AllOrNothing = rule.Grant == GrantMode.AllOrNothing;
    }

    internal RewardRule Rule { get; }

    internal string Id { get; }

    /// <summary>The place of the rule in the order of decision.</summary>
    internal int Rank { get; }

    internal RewardStage Stage { get; }

    internal bool AllOrNothing { get; }

    internal CompiledCap[] Caps { get; private set; } = [];

    /// <summary>What lets a sale through to the rule; null lets every sale through.</summary>
    internal RuleGate? Gate { get; set; }

    /// <summary>Whether units that the rule takes stay buys of other rules: so for stamp cards.</summary>
    internal virtual bool TakesLightly => false;

    /// <summary>What the rule measures of the member over its window before the sale, for conditions on its tiers.</summary>
    internal virtual long MeasureOf(RuleTurn turn) => 0;

    /// <summary>The id of the tier that the member holds before the sale; null for none, and for rules without tiers.</summary>
    internal virtual string? TierBefore(RuleTurn turn) => null;

    /// <summary>Says, before any rule on points has its turn, what the rule earns on and what it multiplies in the sale; asked only where a program multiplies points.</summary>
    internal virtual void Announce(RuleTurn turn) { }

    /// <summary>Whether units that had to be bought for a reward of the rule are gone for rules decided later.</summary>
    internal virtual bool TakesBuys => false;

    /// <summary>What the rule says of its units beyond the default; null for nothing, and for rules that give none.</summary>
    internal virtual UnitTerms? Terms => null;

    /// <summary>What a grant uses up of caps on units and times.</summary>
    internal virtual long UsesOf(RuleTurn turn, in Grant grant) => grant.Granted;

    /// <summary>Proposes, or leaves the proposal empty.</summary>
    internal abstract void Propose(RuleTurn turn, Proposal proposal);

    /// <summary>Posts what the rule keeps, tells the outcome and says what is worth inviting to.</summary>
    internal abstract void Settle(RuleTurn turn, in Grant grant);

    /// <summary>Posts what the rule keeps of a sale that does not pass its gate; most keep nothing. The member may be unknown.</summary>
    internal virtual void PassBy(RuleTurn turn) { }

    /// <summary>Whether the sale, as it stands once the rule's proposal was heard, earns something besides what was proposed: a coupon.</summary>
    internal virtual bool Earns(RuleTurn turn) => false;

    internal virtual void AddCaps(RuleCompilation compilation) => Caps = compilation.Caps(Rule);
}
