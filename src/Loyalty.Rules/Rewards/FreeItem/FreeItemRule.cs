namespace Loyalty.Rules.Rewards.FreeItem;

/// <summary>Buy X units, get Y units free (or cheaper).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class FreeItemRule : ItemRewardRule
{
    internal FreeItemRule(FreeItemRuleBuilder builder)
        : base(builder, builder.Options, builder.Reward)
    {
        Mode = builder.ModeValue;
        Buy = builder.BuyValue ?? new SelectedUnits(Selector.Everything, 0);
        Get = builder.GetValue ?? new SelectedUnits(Buy.Items, 1);
        // A set gives of itself, so that its items need not be said twice.
        if (Mode == FreeItemMode.PayFor && ReferenceEquals(Get.Items, Selector.Everything))
            Get = new SelectedUnits(Buy.Items, Get.Units);
        Stamp = builder.StampValue;
        Redeem = builder.RedeemValue;
        Weighed = builder.WeighedValue;
        Bank = builder.BankValue;
    }

    /// <summary>What must be bought, and how many units of it (X); in mode <see cref="FreeItemMode.PayFor"/> the set and its size.</summary>
    public SelectedUnits Buy { get; }

    /// <summary>What is given, and how many units of it (Y); in mode <see cref="FreeItemMode.PayFor"/> how many of the set.</summary>
    public SelectedUnits Get { get; }

    /// <summary>How "buy X, get Y" is read.</summary>
    public FreeItemMode Mode { get; }

    /// <summary>What adds a stamp, in mode <see cref="FreeItemMode.Stamps"/>. Default: every unit.</summary>
    public StampRate Stamp { get; }

    /// <summary>When what a card owes may be taken, in mode <see cref="FreeItemMode.Stamps"/>. Default: with the sale that earns it.</summary>
    public RedeemWhen Redeem { get; }

    /// <summary>How units of weighed lines are counted. Default: a line is one.</summary>
    public WeighedUnits Weighed { get; }

    /// <summary>Whether units that were earned and not taken stay owed, in mode <see cref="FreeItemMode.OnTop"/>; else they are lost. Default: false.</summary>
    public bool Bank { get; }

    internal override SelectedUnits Gives => Get;

    internal override WeighedUnits WeighedAs => Weighed;
}
