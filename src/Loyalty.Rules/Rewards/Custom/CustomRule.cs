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
    }

    /// <summary>The name under which the host registers the code.</summary>
    public string Uses { get; }

    /// <summary>Which lines the rule looks at. A basket with none of them, nor of <see cref="On"/>, does not touch the rule.</summary>
    public Selector Items { get; }

    /// <summary>Which lines a discount falls on.</summary>
    public Selector On { get; }

    /// <summary>With which rewards it is decided.</summary>
    public RewardStage Stage { get; }
}
