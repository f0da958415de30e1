namespace Loyalty.Rules;

/// <summary>Collects what a till knows of a line beyond item, quantity and amount.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class LineDetailsBuilder
{
    internal LineKind KindValue { get; private set; }
    internal bool NotDiscountableValue { get; private set; }
    internal string? GrantedByValue { get; private set; }
    internal bool? WeighedValue { get; private set; }
    internal long? CostValue { get; private set; }
    internal long TillDiscountValue { get; private set; }
    internal string? ParentIdValue { get; private set; }
    internal List<string> Categories { get; } = [];
    internal string? BrandValue { get; private set; }
    internal List<string> Tags { get; } = [];
    internal List<KeyValuePair<string, string>> Attributes { get; } = [];

    /// <summary>Says what the line sells; goods unless said.</summary>
    /// <param name="kind">The kind.</param>
    public LineDetailsBuilder Kind(LineKind kind)
    {
        KindValue = kind is >= LineKind.Goods and <= LineKind.Donation
            ? kind
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of line.");
        return this;
    }

    /// <summary>Keeps every reward off the line. It still counts.</summary>
    public LineDetailsBuilder NotDiscountable()
    {
        NotDiscountableValue = true;
        return this;
    }

    /// <summary>Says that the line is a rule's gift: worth 0, counts nowhere. Its amount must be 0.</summary>
    /// <param name="ruleId">The id of the rule that gave it.</param>
    public LineDetailsBuilder GrantedBy(string ruleId)
    {
        GrantedByValue = Given.Word(ruleId);
        return this;
    }

    /// <summary>Says whether the item is sold by weight; without this the catalog says it.</summary>
    /// <param name="weighed">True for scales, false for pieces.</param>
    public LineDetailsBuilder Weighed(bool weighed = true)
    {
        WeighedValue = weighed;
        return this;
    }

    /// <summary>Says what the whole line cost the merchant.</summary>
    /// <param name="minorUnits">Minor units of the sale's currency.</param>
    public LineDetailsBuilder Cost(long minorUnits)
    {
        CostValue = minorUnits;
        return this;
    }

    /// <summary>Says what discount the till itself has already taken off the amount: for information.</summary>
    /// <param name="minorUnits">Minor units of the sale's currency.</param>
    public LineDetailsBuilder TillDiscount(long minorUnits)
    {
        TillDiscountValue = minorUnits;
        return this;
    }

    /// <summary>Hangs the line under another one (a topping on a cone).</summary>
    /// <param name="lineId">The till's id of that line.</param>
    public LineDetailsBuilder Parent(string lineId)
    {
        ParentIdValue = Given.Word(lineId);
        return this;
    }

    /// <summary>Adds a category beside those of the catalog.</summary>
    /// <param name="category">The category.</param>
    public LineDetailsBuilder Category(string category)
    {
        Categories.Add(Given.Word(category));
        return this;
    }

    /// <summary>Says the brand, in place of the catalog's.</summary>
    /// <param name="brand">The brand.</param>
    public LineDetailsBuilder Brand(string brand)
    {
        BrandValue = Given.Text(brand);
        return this;
    }

    /// <summary>Adds a tag beside those of the catalog.</summary>
    /// <param name="tag">The tag.</param>
    public LineDetailsBuilder Tag(string tag)
    {
        Tags.Add(Given.Word(tag));
        return this;
    }

    /// <summary>Adds an attribute, in place of the catalog's of the same name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public LineDetailsBuilder Attribute(string name, string value)
    {
        Attributes.Add(new KeyValuePair<string, string>(Given.Word(name), Given.Text(value)));
        return this;
    }

    /// <summary>The details.</summary>
    public LineDetails Build() => new(this);
}
