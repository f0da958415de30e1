namespace Loyalty.Rules;

/// <summary>What one rule gives with one sale.</summary>
/// <remarks>Immutable. A rule gives at most one award a sale.</remarks>
public readonly struct Award
{
    // Two optional numbers of their own would take 16 bytes more.
    private readonly long _cost;
    private readonly long _value;
    private readonly bool _hasCost;
    private readonly bool _hasValue;
    private readonly AddedItems? _added;

    internal Award(
        string ruleId,
        AwardKind kind,
        long discount,
        long points,
        long units,
        long? cost,
        long? perceivedValue,
        AddedItems? added = null
    )
    {
        RuleId = ruleId;
        Kind = kind;
        Discount = discount;
        Points = points;
        Units = units;
        _hasCost = cost.HasValue;
        _cost = cost.GetValueOrDefault();
        _hasValue = perceivedValue.HasValue;
        _value = perceivedValue.GetValueOrDefault();
        _added = added;
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>What is given.</summary>
    public AwardKind Kind { get; }

    /// <summary>Minor units off; 0 for points and for items to add.</summary>
    public long Discount { get; }

    /// <summary>Points; 0 for discounts.</summary>
    public long Points { get; }

    /// <summary>Units of goods discounted, or to add; 0 for the other kinds.</summary>
    public long Units { get; }

    /// <summary>The name of the selector of which units are added, for <see cref="AwardKind.ItemAdded"/>; null if it has none.</summary>
    public string? Items => _added?.Items;

    /// <summary>The sku to add, for <see cref="AwardKind.ItemAdded"/>, where only one is meant; else null.</summary>
    public string? Sku => _added?.Sku;

    /// <summary>What the award costs the merchant as the rule declares it, in minor units; null if it does not say.</summary>
    public long? Cost => _hasCost ? _cost : null;

    /// <summary>What the award is worth to the customer as the rule declares it, in minor units; null if it does not say.</summary>
    public long? PerceivedValue => _hasValue ? _value : null;
}
