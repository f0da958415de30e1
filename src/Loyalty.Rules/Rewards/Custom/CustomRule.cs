namespace Loyalty.Rules.Rewards.Custom;

/// <summary>A rule that code decides: it names an <see cref="ICustomRewardRule"/> that the host hands over at compilation.</summary>
/// <remarks>Immutable and thread-safe. It passes through the same arbitration, caps, verdicts and postings as the built-in families.</remarks>
public sealed partial class CustomRule : RewardRule
{
    private readonly KeyValuePair<string, ParameterValue>[] _parameters;
    private readonly KeyValuePair<string, CalendarWindow>[] _counters;

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
        Currency = builder.Currency;
        _parameters = [.. builder.Parameters];
        _counters = [.. builder.Counters];
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

    /// <summary>What the program sets for the code, sorted by name Ordinal.</summary>
    public IReadOnlyList<KeyValuePair<string, ParameterValue>> Parameters => _parameters;

    /// <summary>The numbers that the rule keeps of each member, sorted by name Ordinal, each with the window in which it begins anew at 0.</summary>
    public IReadOnlyList<KeyValuePair<string, CalendarWindow>> Counters => _counters;

    internal Currency Currency { get; }

    /// <summary>What a parameter is set to; null where it is not.</summary>
    internal ParameterValue? ValueOf(string name) =>
        Array.Find(_parameters, one => string.Equals(one.Key, name, StringComparison.Ordinal)).Value;
}
