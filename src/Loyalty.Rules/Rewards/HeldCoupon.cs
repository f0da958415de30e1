namespace Loyalty.Rules.Rewards;

/// <summary>A coupon of a member that is still valid.</summary>
internal readonly struct HeldCoupon
{
    internal HeldCoupon(int step, int until)
    {
        Step = step;
        Until = until;
    }

    /// <summary>Which step of the rule gave it.</summary>
    internal int Step { get; }

    /// <summary>Its last business day; 0 for no coupon at all.</summary>
    internal int Until { get; }

    internal bool Exists => Until != 0;
}
