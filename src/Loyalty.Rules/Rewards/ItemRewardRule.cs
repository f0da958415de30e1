namespace Loyalty.Rules.Rewards;

/// <summary>A rule that gives units of goods, free or cheaper: which units, how many at a time, how often.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract class ItemRewardRule : RewardRule
{
    private protected ItemRewardRule(RewardRuleBuilder builder, ItemOptions options, Reward? reward)
        : base(builder)
    {
        Reward = reward ?? Reward.PercentOff(Percent.Hundred);
        Choose = options.Choose;
        UpTo = options.UpTo;
        Repeat = options.Repeat;
        PartialGet = options.PartialGet;
        Combine = options.Combine;
        Consume = options.Consume;
    }

    /// <summary>What each given unit gets: 100 % off unless said otherwise. Cost and value are those of one unit.</summary>
    public Reward Reward { get; }

    /// <summary>Which units are taken first. Default: the cheapest.</summary>
    public UnitOrder Choose { get; }

    /// <summary>Up to which price units may be given, or null for any.</summary>
    public PriceLimit? UpTo { get; }

    /// <summary>How many times the reward is given in one sale at most, or null for no such limit.</summary>
    public int? Repeat { get; }

    /// <summary>Whether fewer than Y units may be given at a time; null leaves it to the rule: a card that owes units gives them, others do not.</summary>
    public bool? PartialGet { get; }

    /// <summary>Whether a unit may get this reward on top of others that combine; each is of what remains. Default: no, a unit gets one item reward.</summary>
    public bool Combine { get; }

    /// <summary>Which units the reward takes away from rules decided later. Default: those that it discounts.</summary>
    public ConsumedUnits Consume { get; }

    /// <summary>What is given, and how many units of it (Y).</summary>
    internal abstract SelectedUnits Gives { get; }

    /// <summary>How the rule counts units of weighed lines.</summary>
    internal virtual WeighedUnits WeighedAs => WeighedUnits.AsOneUnit;

    /// <summary>Whether the rule is a card that owes what it cannot give today.</summary>
    internal virtual bool IsCard => false;

    /// <summary>Whether units are given Y at a time only.</summary>
    internal bool GivesWholeSets => !(PartialGet ?? IsCard);
}
