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

    /// <summary>Proposes, or leaves the proposal empty.</summary>
    internal abstract void Propose(RuleTurn turn, Proposal proposal);

    /// <summary>Posts what the rule keeps, tells the outcome and says what is worth inviting to.</summary>
    internal abstract void Settle(RuleTurn turn, in Grant grant);

    /// <summary>Posts what the rule keeps of a sale that does not pass its gate; most keep nothing. The member may be unknown.</summary>
    internal virtual void PassBy(RuleTurn turn) { }

    internal void AddCaps(RuleCompilation compilation)
    {
        if (Rule.Caps.Count == 0)
            return;
        Caps = new CompiledCap[Rule.Caps.Count];
        for (int part = 0; part < Caps.Length; part++)
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
