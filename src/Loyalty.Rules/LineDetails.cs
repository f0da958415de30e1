namespace Loyalty.Rules;

/// <summary>What a till may know of a line beyond item, quantity and amount. Made by <see cref="LineDetailsBuilder"/>.</summary>
/// <remarks>
/// Immutable and thread-safe; one instance may serve many lines. Lines merge only where kind, flags, categories, brand,
/// tags and attributes are the same; cost, the till's discount and the parent do not keep lines apart.
/// </remarks>
public sealed class LineDetails
{
    internal LineDetails(LineDetailsBuilder builder)
    {
        Kind = builder.KindValue;
        NotDiscountable = builder.NotDiscountableValue;
        GrantedBy = builder.GrantedByValue;
        Weighed = builder.WeighedValue;
        Cost = builder.CostValue;
        TillDiscount = builder.TillDiscountValue;
        ParentId = builder.ParentIdValue;
        Facts = new ItemFacts(builder.Categories, builder.BrandValue, builder.Tags, builder.Attributes);
        Canonical = CanonicalForm.Of(this);
        Hash = Canonical.Length == 0 ? 0 : StableHash.Of(Canonical.AsSpan());
    }

    /// <summary>What the line sells.</summary>
    public LineKind Kind { get; }

    /// <summary>Whether the line may not be the target of a reward. It still counts.</summary>
    public bool NotDiscountable { get; }

    /// <summary>The id of the rule whose gift this line is: worth 0, counts nowhere. Null for a line that is sold.</summary>
    public string? GrantedBy { get; }

    /// <summary>Whether the item is sold by weight; null leaves it to the catalog.</summary>
    public bool? Weighed { get; }

    /// <summary>What the whole line cost the merchant, in minor units, or null if the till does not know.</summary>
    public long? Cost { get; }

    /// <summary>The till's own discount in minor units, already taken off the amount: for information.</summary>
    public long TillDiscount { get; }

    /// <summary>The id of the line that this one belongs to (kits, toppings), or null.</summary>
    public string? ParentId { get; }

    /// <summary>Categories that the line carries itself, beside those of the catalog.</summary>
    public IReadOnlyList<string> Categories => Facts.Categories;

    /// <summary>The brand that the line carries itself, or null.</summary>
    public string? Brand => Facts.Brand;

    /// <summary>Tags that the line carries itself, beside those of the catalog.</summary>
    public IReadOnlyList<string> Tags => Facts.Tags;

    /// <summary>Attributes that the line carries itself, sorted by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => Facts.Attributes;

    internal ItemFacts Facts { get; }

    /// <summary>What keeps lines apart, as text; empty for an ordinary line of goods.</summary>
    internal string Canonical { get; }

    internal ulong Hash { get; }
}
