namespace Loyalty.Rules;

/// <summary>That the customer wants a reward for points with this sale. What it costs says the program, never the till.</summary>
/// <remarks>Immutable and thread-safe. Made by <see cref="SaleDetailsBuilder.Redeem"/> and <see cref="SaleDetailsBuilder.RedeemMost"/>.</remarks>
public sealed class RedemptionRequest
{
    internal const int MostTimes = 1_000_000;

    internal RedemptionRequest(string ruleId, int? times, bool orRefuseSale, long? claimedPoints)
    {
        RuleId = ruleId;
        Times = times;
        OrRefuseSale = orRefuseSale;
        ClaimedPoints = claimedPoints;
    }

    /// <summary>The id of the redemption rule, compared Ordinal.</summary>
    public string RuleId { get; }

    /// <summary>How many whole blocks, 1 to 1,000,000: all of them or none; null for as many as the points pay and the sale takes without waste.</summary>
    public int? Times { get; }

    /// <summary>Whether the sale is refused where the reward cannot be had; else the sale stands without it.</summary>
    public bool OrRefuseSale { get; }

    /// <summary>The points that the till says it costs, or null. Nothing is computed from it, and no hash holds it.</summary>
    public long? ClaimedPoints { get; }
}
