namespace Loyalty.Rules.ReferenceModel;

/// <summary>Points that one rule gave with one sale.</summary>
public sealed record ReferenceLot(
    string TransactionId,
    string RuleId,
    DateTimeOffset Issued,
    long Points,
    long Remaining
)
{
    public DateTimeOffset AvailableFrom => Issued;

    /// <summary>Never: points do not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
