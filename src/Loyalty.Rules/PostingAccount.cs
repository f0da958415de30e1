namespace Loyalty.Rules;

/// <summary>What of a member's state a posting changes.</summary>
public enum PostingAccount
{
    /// <summary>Open stamps of a card, in stamps (T).</summary>
    Stamps,

    /// <summary>Units that a card owes, in units (B).</summary>
    OwedUnits,

    /// <summary>What a tier rule has measured in its window, in minor units.</summary>
    Measure,

    /// <summary>The exact remainder of points carried to the next sale, over the rule's common denominator.</summary>
    Remainder,

    /// <summary>How often a bonus was given: 0 or 1.</summary>
    Bonus,

    /// <summary>The latest business day on which what a rule asks for was bought, in days since 1970-01-01; 0 for none, and never less than 1 for a day.</summary>
    LastBought,

    /// <summary>The latest business day on which what a rule offers was bought, in days since 1970-01-01; 0 for none, and never less than 1 for a day.</summary>
    LastTried,

    /// <summary>What a cap has used up in its window, in the cap's unit.</summary>
    CapUse,

    /// <summary>A lot of points.</summary>
    Points,

    /// <summary>The number of the member's purchases, of the program itself.</summary>
    Purchases,

    /// <summary>When the member joined, in seconds since 1970-01-01 UTC, of the program itself; 0 for not yet.</summary>
    Enrolment,
}
