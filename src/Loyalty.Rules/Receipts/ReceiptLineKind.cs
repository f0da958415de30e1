namespace Loyalty.Rules.Receipts;

/// <summary>What a line of a receipt says.</summary>
public enum ReceiptLineKind
{
    /// <summary>The name of the program.</summary>
    Title,

    /// <summary>The id and the local time of the sale.</summary>
    Heading,

    /// <summary>A training sale, or a sale that was not taken.</summary>
    Notice,

    /// <summary>A line of the sale; parts of kits and toppings are indented.</summary>
    Item,

    /// <summary>The sum of the sale's lines.</summary>
    Total,

    /// <summary>A discount of a rule.</summary>
    Award,

    /// <summary>What the customer pays.</summary>
    Payable,

    /// <summary>What was saved, and whether prices include tax.</summary>
    Note,

    /// <summary>Points of a rule, or the balance.</summary>
    Points,

    /// <summary>A tier held or reached, or a welcome.</summary>
    Tier,

    /// <summary>Stamps of a card, or what it owes.</summary>
    Card,

    /// <summary>A coupon for a later visit, given with this sale or held from before.</summary>
    Coupon,

    /// <summary>Why a reward was not given, where a customer wants to know.</summary>
    WhyNot,

    /// <summary>How to get the next reward.</summary>
    Nudge,
}
