namespace Loyalty.Rules;

/// <summary>A sale that a member's state has taken in, remembered for the program's lateness horizon.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AppliedSale
{
    internal AppliedSale(
        string transactionId,
        DateTimeOffset at,
        ulong bodyHash,
        long points,
        long pointsRedeemed,
        long discount
    )
    {
        TransactionId = transactionId;
        At = at;
        BodyHash = bodyHash;
        IdHash = StableHash.Of(transactionId.AsSpan());
        Points = points;
        PointsRedeemed = pointsRedeemed;
        Discount = discount;
    }

    /// <summary>The till's id of the sale.</summary>
    public string TransactionId { get; }

    /// <summary>The instant of the sale.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The points that it earned.</summary>
    public long Points { get; }

    /// <summary>The points that were redeemed with it.</summary>
    public long PointsRedeemed { get; }

    /// <summary>The minor units of discount that it gave.</summary>
    public long Discount { get; }

    internal ulong BodyHash { get; }

    internal ulong IdHash { get; }
}
