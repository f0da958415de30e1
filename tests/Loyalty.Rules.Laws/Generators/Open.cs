namespace Loyalty.Rules.Laws.Generators;

/// <summary>What engine and oracle read differently as yet: false keeps the cases, or the comparison, away from it. Nothing may stay here.</summary>
internal static class Open
{
    /// <summary>Basket points with a selector for discounts: does a line that only this one matches touch the rule?</summary>
    internal static bool BasketPointsOn => false;

    /// <summary>A sale of another member: the durable form throws where it should refuse.</summary>
    internal static bool OtherMembers => false;

    /// <summary>The unit of a basket tier's award that is not due yet: none, or that of its steps.</summary>
    internal static bool AwardUnitNotYet => false;

    /// <summary>One entry for an award and a line, shared once for the merged line; the engine has one for each price of unit.</summary>
    internal static bool OneDiscountOfALine => false;

    /// <summary>Basket tiers with a cap on times: no nudge once the times are used up by this sale.</summary>
    internal static bool NudgeAfterTimes => false;

    /// <summary>When a nudge names its saving: other conditions beside the sku, and money caps that do not stand in the way.</summary>
    internal static bool Savings => false;

    /// <summary>A single line of more units than a sale may have: the oracle names the line.</summary>
    internal static bool LinesOfTooManyUnits => false;

    /// <summary>Units given at a discount that rounds to 0: did their rule take something of the line, so that a later one is lost to it?</summary>
    internal static bool TakenForNothing => false;

    /// <summary>Buy and get that say the same in two places: are they the same selector, so that added units count as buys too?</summary>
    internal static bool EqualSelectors => false;
}
