namespace Loyalty.Rules.Journeys;

/// <summary>What a sale of a program raises by itself, where the journey declares it; all other events are the host's. See <see cref="SaleEvents"/>.</summary>
internal enum SaleEvent
{
    /// <summary>The member joined the program with this sale.</summary>
    Enrolled,

    /// <summary>The member's first purchase; its value is what is paid, in minor units.</summary>
    FirstPurchase,

    /// <summary>Every sale with goods; its value is what is paid, in minor units.</summary>
    Purchase,

    /// <summary>A stamp card was filled; its value is how many times.</summary>
    CardCompleted,

    /// <summary>A rule's measure of the member reached a higher tier; its value is the number of that tier in the rule, from 1.</summary>
    TierReached,

    /// <summary>Money, goods or a coupon were given, once a sale; its value is the discount, in minor units.</summary>
    RewardReceived,

    /// <summary>Points were redeemed, once a sale; its value is how many, in their last decimal.</summary>
    RewardRedeemed,
}
