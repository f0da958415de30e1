namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Tiers of members by what they spend in a calendar window; the tier held before a sale prices its points.</summary>
/// <remarks>Immutable and thread-safe. Spend is what remains of the lines after all discounts (net).</remarks>
public sealed partial class MemberTierRule : RewardRule
{
    private readonly Tier[] _tiers;

    internal MemberTierRule(MemberTierRuleBuilder builder)
        : base(builder)
    {
        Items = builder.ItemsValue ?? Selector.Everything;
        Window = builder.WindowValue;
        Rounding = builder.RoundingValue;
        _tiers = [.. builder.Tiers];
    }

    /// <summary>Which lines are measured and earn.</summary>
    public Selector Items { get; }

    /// <summary>Over what spend is summed.</summary>
    public CalendarWindow Window { get; }

    /// <summary>How points are rounded; carry, floor unless said.</summary>
    public Rounding Rounding { get; }

    /// <summary>The tiers, from the lowest threshold up.</summary>
    public IReadOnlyList<Tier> Tiers => _tiers;
}
