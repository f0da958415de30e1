namespace Loyalty.Rules.Rewards;

public abstract partial class RewardRule
{
    /// <summary>With which rewards the rule is decided.</summary>
    internal abstract RewardStage DecidedIn { get; }

    /// <summary>Which lines the rule counts, or null if it counts none.</summary>
    internal virtual Selector? Measured => null;

    /// <summary>Which lines a discount of the rule may fall on, or null if it gives none.</summary>
    internal virtual Selector? Targeted => null;

    /// <summary>Whether the rule gives or keeps something that lives in the member's state, so that a guest cannot have it.</summary>
    internal virtual bool KeepsState => false;

    /// <summary>Whether only a sale that asks to enrol touches the rule.</summary>
    internal virtual bool OnEnrolmentOnly => false;

    /// <summary>Whether the rule may multiply the points that lines earn by rates.</summary>
    internal virtual bool MultipliesPoints => false;

    /// <summary>Declares the rates by which the rule earns and the multipliers that it has, for a program that multiplies points.</summary>
    internal virtual void DeclarePoints(PointsScale scale) { }

    /// <summary>Whether only a sale that asks for the rule touches it; such a rule is decided last of its stage.</summary>
    internal virtual bool OnRequestOnly => false;

    internal abstract RuleKernel Compile(RuleCompilation compilation);
}
