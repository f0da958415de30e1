namespace Loyalty.Rules.Rewards;

/// <summary>Which lines a rule means: all conditions that are given must hold; within one condition any of its values will do.</summary>
/// <remarks>
/// Immutable and thread-safe. A selector without conditions matches all goods. Lines of another kind than goods match only a
/// selector that names their kind. Words are compared Ordinal.
/// </remarks>
public sealed class Selector
{
    internal Selector(SelectorBuilder builder)
    {
        Name = builder.NameValue;
        Skus = [.. builder.Skus];
        Categories = [.. builder.Categories];
        Brands = [.. builder.Brands];
        Tags = [.. builder.Tags];
        Attributes = [.. builder.Attributes];
        Kinds = [.. builder.Kinds];
        PriceFrom = builder.PriceFromValue;
        PriceTo = builder.PriceToValue;
        All = [.. builder.AllOf];
        Any = [.. builder.AnyOf];
        Not = builder.NotValue;
    }

    /// <summary>The name of a selector of the program that this one stands for, or null. It then has no conditions of its own.</summary>
    public string? Name { get; }

    /// <summary>Any of these skus; empty for no such condition.</summary>
    public IReadOnlyList<string> Skus { get; }

    /// <summary>Any of these categories, or one below them; empty for no such condition.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>Any of these brands; empty for no such condition.</summary>
    public IReadOnlyList<string> Brands { get; }

    /// <summary>Any of these tags; empty for no such condition.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>All of these attributes with these values; empty for no such condition.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; }

    /// <summary>Any of these kinds of line; empty means goods only.</summary>
    public IReadOnlyList<LineKind> Kinds { get; }

    /// <summary>The lowest unit price, in minor units, included; or null.</summary>
    public long? PriceFrom { get; }

    /// <summary>The unit price, in minor units, below which a line must lie; or null.</summary>
    public long? PriceTo { get; }

    /// <summary>Selectors that must all match.</summary>
    public IReadOnlyList<Selector> All { get; }

    /// <summary>Selectors of which one must match; empty for no such condition.</summary>
    public IReadOnlyList<Selector> Any { get; }

    /// <summary>A selector that must not match, or null.</summary>
    public Selector? Not { get; }

    /// <summary>All goods.</summary>
    public static Selector Everything { get; } = new SelectorBuilder().Build();

    /// <summary>The selector of the program with this name.</summary>
    /// <param name="name">A name given by <see cref="LoyaltyProgramBuilder"/> or the document's <c>selectors</c>.</param>
    public static Selector Named(string name) => new SelectorBuilder { NameValue = Given.Value(name) }.Build();
}
