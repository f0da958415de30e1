namespace Loyalty.Rules;

/// <summary>Over what an exact number is summed before it is rounded once.</summary>
public enum RoundingLevel
{
    /// <summary>The exact remainder is kept in the member's state and joins the next sale. For points only.</summary>
    Carry,

    /// <summary>Once for the transaction.</summary>
    Transaction,

    /// <summary>Once for each merged line.</summary>
    Line,

    /// <summary>Once for each unit, and once for the fraction behind the units of a line.</summary>
    Unit,
}
