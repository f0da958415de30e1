namespace Loyalty.Rules.ReferenceModel;

/// <summary>A merged line as a custom rule sees it.</summary>
/// <param name="Sku">The sku.</param>
/// <param name="Quantity">Thousandths of a unit.</param>
/// <param name="Amount">Minor units as the till charged them.</param>
/// <param name="Remaining">Minor units that rewards decided before have left.</param>
/// <param name="Units">Whole units.</param>
/// <param name="IsMeasured">Whether it is one of those that the rule looks at.</param>
/// <param name="IsTarget">Whether a discount of the rule may fall on it.</param>
public sealed record ReferenceLine(
    string Sku,
    long Quantity,
    long Amount,
    long Remaining,
    int Units,
    bool IsMeasured,
    bool IsTarget
);
