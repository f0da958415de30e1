namespace Loyalty.Rules;

/// <summary>What of a member's state a posting changes.</summary>
public enum PostingAccount
{
    /// <summary>Open stamps of a card, in stamps (T).</summary>
    Stamps,

    /// <summary>Units that a card owes, in units (B).</summary>
    OwedUnits,

    /// <summary>The money of a card that is too little for a stamp and joins the next sale, in minor units.</summary>
    StampRemainder,

    /// <summary>What a tier rule has measured in its window, in the unit of its measure; of the last days, what one day brought.</summary>
    Measure,

    /// <summary>The exact remainder of points carried to the next sale, over the rule's common denominator.</summary>
    Remainder,

    /// <summary>What waits for the next whole step of a rate: minor units, units or visits, as the rule earns.</summary>
    StepRemainder,

    /// <summary>How often a bonus was given: 0 or 1.</summary>
    Bonus,

    /// <summary>How often the reward for reaching a tier was given: 0 or 1.</summary>
    TierReward,

    /// <summary>The latest business day on which what a rule asks for was bought, in days since 1970-01-01; 0 for none, and never less than 1 for a day.</summary>
    LastBought,

    /// <summary>The latest business day on which what a rule offers was bought, in days since 1970-01-01; 0 for none, and never less than 1 for a day.</summary>
    LastTried,

    /// <summary>Coupons of one kind with the same last day, in coupons; the posting names that day as its period, and the step that gave them as its part.</summary>
    Coupons,

    /// <summary>What a cap has used up in its window, in the cap's unit.</summary>
    CapUse,

    /// <summary>A counter of a custom rule, in whatever its code counts.</summary>
    CustomCounter,

    /// <summary>A lot of points.</summary>
    Points,

    /// <summary>The number of the member's purchases, of the program itself.</summary>
    Purchases,

    /// <summary>When the member joined, in seconds since 1970-01-01 UTC, of the program itself; 0 for not yet.</summary>
    Enrolment,

    /// <summary>What remains of a lot from which a redemption takes points.</summary>
    Redemption,

    /// <summary>A lot of points that a step of the journey gives for later; the posting names the journey as its rule, and as its part the place of the reward in the decision.</summary>
    JourneyPoints,
}
