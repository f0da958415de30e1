namespace Loyalty.Rules.Journeys;

/// <summary>The events that a sale of a program raises by itself, where the journey declares them. All others are the host's.</summary>
internal static class SaleEvents
{
    /// <summary>The member joined the program with this sale.</summary>
    internal const string Enrolled = "enrolled";

    /// <summary>The member's first purchase; its value is what is paid, in minor units.</summary>
    internal const string FirstPurchase = "firstPurchase";

    /// <summary>Every sale with goods; its value is what is paid, in minor units.</summary>
    internal const string Purchase = "purchase";

    /// <summary>A stamp card was filled; its value is how many times.</summary>
    internal const string CardCompleted = "cardCompleted";

    /// <summary>A rule's measure of the member reached a higher tier; its value is the number of the tier in the rule, from 1.</summary>
    internal const string TierReached = "tierReached";

    /// <summary>Money, goods or a coupon were given, once a sale; its value is the discount, in minor units.</summary>
    internal const string RewardReceived = "rewardReceived";

    /// <summary>Points were redeemed, once a sale; its value is how many, in their last decimal.</summary>
    internal const string RewardRedeemed = "rewardRedeemed";

    internal static readonly string[] All =
    [
        Enrolled,
        FirstPurchase,
        Purchase,
        CardCompleted,
        TierReached,
        RewardReceived,
        RewardRedeemed,
    ];
}
