namespace Loyalty.Rules.Rewards.Custom;

/// <summary>A rule that code decides: it names an <see cref="ICustomRewardRule"/> that the host hands over at compilation.</summary>
/// <remarks>Immutable and thread-safe. It passes through the same arbitration, caps, verdicts and postings as the built-in families.</remarks>
public sealed partial class CustomRule : RewardRule
{
    internal CustomRule(CustomRuleBuilder builder)
        : base(builder)
    {
        Uses = builder.UsesValue ?? "";
        Items = builder.ItemsValue ?? Selector.Everything;
        On = builder.OnValue ?? Items;
        Stage = builder.StageValue;
        Choose = builder.Options.Choose;
        Combine = builder.Options.Combine;
        Consume = builder.Options.Consume;
    }

    /// <summary>The name under which the host registers the code.</summary>
    public string Uses { get; }

    /// <summary>Which lines the rule looks at. A basket with none of them, nor of <see cref="On"/>, does not touch the rule.</summary>
    public Selector Items { get; }

    /// <summary>Which lines a discount falls on.</summary>
    public Selector On { get; }

    /// <summary>With which rewards it is decided.</summary>
    public RewardStage Stage { get; }

    /// <summary>For item rewards: which units are taken first. Default: the cheapest.</summary>
    public UnitOrder Choose { get; }

    /// <summary>For item rewards: whether a unit may get this reward on top of others that combine; each is of what remains. Default: no.</summary>
    public bool Combine { get; }

    /// <summary>For item rewards: which units the reward takes away from rules decided later. Default: those that it discounts; never <see cref="ConsumedUnits.Both"/>, for it buys none.</summary>
    public ConsumedUnits Consume { get; }
}
