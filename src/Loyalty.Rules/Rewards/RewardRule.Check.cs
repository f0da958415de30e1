namespace Loyalty.Rules.Rewards;

public abstract partial class RewardRule
{
    /// <summary>Tells what other rules may refer to, before any rule is checked.</summary>
    internal virtual void Declare(TierTable tiers) => tiers.AddRule(Id);

    /// <summary>Checks what the family has of its own; what all rules share is checked before.</summary>
    internal abstract void Check(RuleCheck check);
}
