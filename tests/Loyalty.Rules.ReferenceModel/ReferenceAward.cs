namespace Loyalty.Rules.ReferenceModel;

/// <summary>What one rule gives with one sale; the fields are those of <see cref="Award"/>.</summary>
public sealed record ReferenceAward(
    string RuleId,
    AwardKind Kind,
    long Discount,
    long Points,
    long Units,
    long? Cost,
    long? PerceivedValue,
    string? Items = null,
    string? Sku = null,
    int? CouponUntil = null,
    long PointsRedeemed = 0
);
