using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>The fact of a merged line that matches the custom rule's selectors; there is one for each.</summary>
/// <remarks>Immutable.</remarks>
public sealed class LineFact
{
    private readonly RuleLine _line;

    internal LineFact(in RuleLine line) => _line = line;

    /// <summary>The sku.</summary>
    public string Sku => _line.Sku;

    /// <summary>How much.</summary>
    public Quantity Quantity => _line.Quantity;

    /// <summary>Whole units; a weighed line is one.</summary>
    public long Units => _line.Units;

    /// <summary>Units of a price above 0 that no item reward decided before has discounted.</summary>
    public long FreshUnits => _line.FreshUnits;

    /// <summary>What the till charged, in minor units.</summary>
    public long Amount => _line.Amount;

    /// <summary>What rewards decided before have left of it, in minor units.</summary>
    public long Remaining => _line.Remaining;

    /// <summary>What it costs the merchant, in minor units, rounded half up; null where neither the till nor the catalog says it.</summary>
    public long? Cost => _line.Cost;

    /// <summary>Whether it is one of those that the custom rule looks at.</summary>
    public bool IsMeasured => _line.IsMeasured;

    /// <summary>Whether a discount of the custom rule may fall on it.</summary>
    public bool IsTarget => _line.IsTarget;

    /// <summary>What the line sells.</summary>
    public LineKind Kind => _line.Kind;

    /// <summary>The brand that the line names, else that of the catalog; null for none.</summary>
    public string? Brand => _line.Brand;

    /// <summary>Whether the line or the catalog files it under a category, or under one that stands below it.</summary>
    /// <param name="category">The category, compared Ordinal.</param>
    public bool IsIn(string category) => _line.IsIn(category);

    /// <summary>Whether the line or the catalog gives it a tag.</summary>
    /// <param name="tag">The tag, compared Ordinal.</param>
    public bool HasTag(string tag) => _line.HasTag(tag);

    /// <summary>The value of an attribute: the line's own, else that of the catalog; null for none.</summary>
    /// <param name="name">The attribute, compared Ordinal.</param>
    public string? ValueOf(string name) => _line.ValueOf(name);
}
