namespace Loyalty.Rules.Journeys;

/// <summary>The events of the built-in journey: what happens to a member, by the names under which it is told.</summary>
/// <remarks>
/// Tell what happens in this order where it happens at once: <see cref="Enrolled"/>, <see cref="Purchase"/>, then what the purchase reached. That is also the order
/// in which a log's events of one instant are taken. A journey ignores events that it does not declare, so that a host may tell more than these.
/// </remarks>
public static class HundredDaysEvents
{
    /// <summary>The member joined. It lets a member into the journey, so that it comes before everything else, also at the first sale.</summary>
    public static string Enrolled => "enrolled";

    /// <summary>A sale was posted in which something was bought. Sales within half a day make one visit.</summary>
    public static string Purchase => "purchase";

    /// <summary>A sale filled a stamp card.</summary>
    public static string CardCompleted => "cardCompleted";

    /// <summary>A sale brought the member into a higher tier.</summary>
    public static string TierReached => "tierReached";

    /// <summary>The member took a reward that they had saved for.</summary>
    public static string RewardRedeemed => "rewardRedeemed";

    /// <summary>A friend whom the member sent has bought, and it is final. It is told to the member who sent them.</summary>
    public static string ReferralConverted => "referralConverted";

    /// <summary>Another employee looks after the member from now on. The attribute <c>contact</c> says who.</summary>
    public static string ContactChanged => "contactChanged";

    /// <summary>With this return nothing is left of all that the member ever bought.</summary>
    public static string OnlyPurchaseReturned => "onlyPurchaseReturned";

    /// <summary>The member wants messages again.</summary>
    public static string OptedIn => "optedIn";

    /// <summary>The member wants no messages.</summary>
    public static string OptedOut => "optedOut";

    /// <summary>The membership has ended.</summary>
    public static string Closed => "closed";
}
