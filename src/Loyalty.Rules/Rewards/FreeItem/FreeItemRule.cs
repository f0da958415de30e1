namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>Buy X units, get Y units free (or cheaper).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class FreeItemRule : RewardRule
{
    internal FreeItemRule(FreeItemRuleBuilder builder)
        : base(builder)
    {
        Buy = builder.BuyValue ?? new SelectedUnits(Selector.Everything, 0);
        Get = builder.GetValue ?? new SelectedUnits(Buy.Items, 1);
        Mode = builder.ModeValue;
        Reward = builder.Reward ?? Reward.PercentOff(Percent.Hundred);
    }

    /// <summary>What must be bought, and how many units of it (X).</summary>
    public SelectedUnits Buy { get; }

    /// <summary>What is given, and how many units of it (Y).</summary>
    public SelectedUnits Get { get; }

    /// <summary>How "buy X, get Y" is read.</summary>
    public FreeItemMode Mode { get; }

    /// <summary>What each given unit gets: 100 % off unless said otherwise. Cost and value are those of one unit.</summary>
    public Reward Reward { get; }
}
