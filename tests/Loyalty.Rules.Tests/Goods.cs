using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests;

/// <summary>Lines and selectors in a word; all amounts in minor units.</summary>
internal static class Goods
{
    /// <summary>Units of one price.</summary>
    public static Line Each(string sku, int units, long price, Action<LineDetailsBuilder>? with = null) =>
        Total(sku, units, units * price, with);

    /// <summary>A quantity with the amount that the till charged for all of it.</summary>
    public static Line Total(
        string sku,
        decimal quantity,
        long amount,
        Action<LineDetailsBuilder>? with = null,
        string? id = null
    ) => new(sku, Quantity.FromDecimal(quantity), amount, with is null ? null : Details(with), id);

    public static LineDetails Details(Action<LineDetailsBuilder> with)
    {
        var builder = new LineDetailsBuilder();
        with(builder);
        return builder.Build();
    }

    public static Selector Sku(params string[] skus) => new SelectorBuilder().Sku(skus).Build();

    public static Selector Category(params string[] categories) => new SelectorBuilder().Category(categories).Build();

    public static Selector Where(Action<SelectorBuilder> conditions)
    {
        var builder = new SelectorBuilder();
        conditions(builder);
        return builder.Build();
    }
}
