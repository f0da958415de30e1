namespace Loyalty.Rules;

/// <summary>Coupons of a member that one step of a rule gave, valid to the same day.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct Coupon
{
    internal Coupon(int step, int until, long count)
    {
        Step = step;
        Until = until;
        Count = count;
    }

    /// <summary>Which step of the rule gave them, counted from 0; 0 for rules without steps.</summary>
    public int Step { get; }

    /// <summary>The last business day on which they are valid, in days since 1970-01-01.</summary>
    public int Until { get; }

    /// <summary>How many there are.</summary>
    public long Count { get; }
}
