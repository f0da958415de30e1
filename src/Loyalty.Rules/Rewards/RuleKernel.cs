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

    internal void AddCaps(RuleCompilation compilation)
    {
        int? repeat = (Rule as ItemRewardRule)?.Repeat;
        if (Rule.Caps.Count == 0 && repeat is null)
            return;
        Caps = new CompiledCap[Rule.Caps.Count + (repeat is null ? 0 : 1)];
        if (repeat is not null)
            Caps[Caps.Length - 1] = new CompiledCap(new Cap(repeat.Value, CapUnit.Times, CapScope.Transaction), -1, -1);
        for (int part = 0; part < Rule.Caps.Count; part++)
        {
            var cap = Rule.Caps[part];
            int slot =
                cap.Scope == CapScope.Transaction
                    ? -1
                    : compilation.AddSlot(PostingAccount.CapUse, Id, cap.Window, part);
            Caps[part] = new CompiledCap(cap, part, slot);
        }
    }
}
