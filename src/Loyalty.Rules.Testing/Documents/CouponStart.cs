namespace Loyalty.Rules.Testing.Documents;

/// <summary>Coupons that a member starts with.</summary>
internal sealed class CouponStart
{
    /// <summary>The last business day on which they are valid, in days since 1970-01-01.</summary>
    internal int Until { get; set; }

    internal long Count { get; set; } = 1;

    /// <summary>Which step of the rule gave them, counted from 0.</summary>
    internal int Step { get; set; }
}
