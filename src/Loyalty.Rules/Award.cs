namespace Loyalty.Rules;

/// <summary>What one rule gives with one sale.</summary>
/// <remarks>Immutable. A rule gives at most one award a sale.</remarks>
public readonly struct Award
{
    private readonly Worth _worth;

    // Earned or redeemed: no award does both.
    private readonly long _points;

    internal Award(
        string ruleId,
        AwardKind kind,
        long discount,
        long points,
        long units,
        long? cost,
        long? perceivedValue,
        int couponUntil = 0,
        AddedItems? added = null
    )
    {
        RuleId = ruleId;
        Discount = discount;
        _points = points;
        Units = units;
        _worth = new Worth(kind, cost, perceivedValue, couponUntil, added);
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>What is given.</summary>
    public AwardKind Kind => (AwardKind)_worth.Kind;

    /// <summary>Minor units off; 0 for points and for items to add.</summary>
    public long Discount { get; }

    /// <summary>Points earned; 0 for discounts.</summary>
    public long Points => Kind == AwardKind.Points ? _points : 0;

    /// <summary>Points that the customer gives for a discount; 0 for what costs none.</summary>
    public long PointsRedeemed => Kind == AwardKind.Points ? 0 : _points;

    /// <summary>Units of goods discounted, or to add; 0 for the other kinds.</summary>
    public long Units { get; }

    /// <summary>The name of the selector of which units are added, for <see cref="AwardKind.ItemAdded"/>; null if it has none.</summary>
    public string? Items => _worth.Added?.Items;

    /// <summary>The sku to add, for <see cref="AwardKind.ItemAdded"/>, where only one is meant; else null.</summary>
    public string? Sku => _worth.Added?.Sku;

    /// <summary>What the award costs the merchant as the rule declares it, in minor units; null if it does not say.</summary>
    public long? Cost => _worth.HasCost ? _worth.Cost : null;

    /// <summary>What the award is worth to the customer as the rule declares it, in minor units; null if it does not say.</summary>
    public long? PerceivedValue => _worth.HasValue ? _worth.Value : null;

    /// <summary>The last business day of the coupon that comes with the award, in days since 1970-01-01; null if none does.</summary>
    public int? CouponUntil => _worth.CouponUntil == 0 ? null : _worth.CouponUntil;

    // A part of its own: four numbers in a row are copied by a string instruction, which takes longer than all the rest of an award.
    private readonly struct Worth(AwardKind kind, long? cost, long? value, int couponUntil, AddedItems? added)
    {
        internal readonly AddedItems? Added = added;

        // Two optional numbers of their own would take 16 bytes more.
        internal readonly long Cost = cost.GetValueOrDefault();
        internal readonly long Value = value.GetValueOrDefault();
        internal readonly int CouponUntil = couponUntil;
        internal readonly byte Kind = (byte)kind;
        internal readonly bool HasCost = cost.HasValue;
        internal readonly bool HasValue = value.HasValue;
    }
}
