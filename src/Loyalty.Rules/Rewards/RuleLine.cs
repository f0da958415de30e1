namespace Loyalty.Rules.Rewards;

/// <summary>A merged line as a custom rule sees it at its turn.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct RuleLine
{
    internal RuleLine(string sku, Quantity quantity, long units, long amount, long remaining, LineRoles roles)
    {
        Sku = sku;
        Quantity = quantity;
        Units = units;
        Amount = amount;
        Remaining = remaining;
        IsMeasured = (roles & LineRoles.Measure) != 0;
        IsTarget = (roles & LineRoles.Target) != 0;
    }

    /// <summary>The sku.</summary>
    public string Sku { get; }

    /// <summary>How much.</summary>
    public Quantity Quantity { get; }

    /// <summary>Whole units; a weighed line is one.</summary>
    public long Units { get; }

    /// <summary>What the till charged, in minor units.</summary>
    public long Amount { get; }

    /// <summary>What rewards decided before have left of it, in minor units.</summary>
    public long Remaining { get; }

    /// <summary>Whether it is one of those that the rule looks at.</summary>
    public bool IsMeasured { get; }

    /// <summary>Whether a discount of the rule may fall on it.</summary>
    public bool IsTarget { get; }
}
