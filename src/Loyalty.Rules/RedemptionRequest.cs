namespace Loyalty.Rules;

/// <summary>That the customer wants a reward for points with this sale. What it costs says the program, never the till.</summary>
/// <remarks>Immutable and thread-safe. Made by <see cref="SaleDetailsBuilder.Redeem"/> and <see cref="SaleDetailsBuilder.RedeemMost"/>.</remarks>
public sealed class RedemptionRequest
{
    internal const int MostTimes = 1_000_000;

    /// <summary>Points may have three decimals at most, in any program.</summary>
    private const decimal Thousand = 1000;

    /// <param name="ruleId">The rule.</param>
    /// <param name="times">Blocks; null for as many as possible.</param>
    /// <param name="orRefuseSale">Whether the sale is refused without it.</param>
    /// <param name="claimed">What the till says it costs, in thousandths of a point, or null.</param>
    internal RedemptionRequest(string ruleId, int? times, bool orRefuseSale, long? claimed)
    {
        RuleId = ruleId;
        Times = times;
        OrRefuseSale = orRefuseSale;
        Claimed = claimed;
    }

    /// <summary>The id of the redemption rule, compared Ordinal.</summary>
    public string RuleId { get; }

    /// <summary>How many whole blocks, 1 to 1,000,000: all of them or none; null for as many as the points pay and the sale takes without waste.</summary>
    public int? Times { get; }

    /// <summary>Whether the sale is refused where the reward cannot be had; else the sale stands without it.</summary>
    public bool OrRefuseSale { get; }

    /// <summary>The points that the till says it costs, or null. Nothing is computed from it, and no hash holds it.</summary>
    public decimal? ClaimedPoints => Claimed / Thousand;

    /// <summary>The same in thousandths.</summary>
    internal long? Claimed { get; }

    /// <summary>Points in thousandths.</summary>
    /// <exception cref="ArgumentException">The number is negative, has more than three decimals, or is too large.</exception>
    internal static long? InThousandths(decimal? claimedPoints)
    {
        if (claimedPoints is not { } points)
            return null;
        ArgumentOutOfRangeException.ThrowIfNegative(points, nameof(claimedPoints));
        decimal scaled = points * Thousand;
        return decimal.Truncate(scaled) == scaled && scaled <= StateCore.MostOfAnything
            ? (long)scaled
            : throw new ArgumentException(
                "Claimed points have at most three decimals, and are at most 10^15.",
                nameof(claimedPoints)
            );
    }
}
