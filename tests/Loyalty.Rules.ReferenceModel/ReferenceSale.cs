namespace Loyalty.Rules.ReferenceModel;

/// <summary>A sale that a member has applied: its totals, and its whole canonical content in place of a hash.</summary>
public sealed record ReferenceSale(
    string TransactionId,
    DateTimeOffset At,
    long Points,
    long Discount,
    string Body,
    long PointsRedeemed = 0
);
