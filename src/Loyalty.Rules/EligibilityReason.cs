namespace Loyalty.Rules;

/// <summary>Which condition of a rule's eligibility does not hold: the first in this order.</summary>
public enum EligibilityReason
{
    /// <summary>All hold.</summary>
    None,

    /// <summary>The sale is, or is not, an employee's.</summary>
    Employees,

    /// <summary>Another store.</summary>
    Store,

    /// <summary>Another channel.</summary>
    Channel,

    /// <summary>Another means of payment.</summary>
    Tender,

    /// <summary>No code that the rule asks for was presented.</summary>
    Code,

    /// <summary>What the basket holds besides.</summary>
    Basket,

    /// <summary>An attribute of the member.</summary>
    Attribute,

    /// <summary>The segment of the member.</summary>
    Segment,

    /// <summary>The member's birthday is not near.</summary>
    Birthday,

    /// <summary>The tier held before the sale.</summary>
    Tier,

    /// <summary>The number of the purchase.</summary>
    Purchase,

    /// <summary>The member is in none of the phases of the journey that the rule asks for.</summary>
    Phase,

    /// <summary>The member's spend, purchases, points or the like lie outside a range.</summary>
    Measure,

    /// <summary>What the member has bought before, or that nobody knows it.</summary>
    History,

    /// <summary>What is offered was bought before, or too lately, or nobody knows it: there is nothing to try.</summary>
    Trial,
}
