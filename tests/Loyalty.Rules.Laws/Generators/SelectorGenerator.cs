using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Selectors over every condition there is, plain ones most often.</summary>
internal sealed class SelectorGenerator(Dice dice)
{
    private readonly List<string> _names = [];

    /// <summary>Names a few selectors; later ones may refer to earlier ones.</summary>
    internal void Name(LoyaltyProgramBuilder program)
    {
        int count = dice.Weighted(20, 30, 30, 20);
        for (int i = 0; i < count; i++)
        {
            string name = "named-" + i;
            program.Select(name, selector => Describe(selector, 0));
            _names.Add(name);
        }
    }

    /// <summary>The same names with other dice.</summary>
    internal SelectorGenerator With(Dice other)
    {
        var generator = new SelectorGenerator(other);
        generator._names.AddRange(_names);
        return generator;
    }

    /// <summary>A selector to measure or to reward.</summary>
    internal Selector Next() =>
        dice.Chance(28) ? Selector.Everything
        : _names.Count > 0 && dice.Chance(50) ? Selector.Named(dice.Among(_names))
        : Inline(0);

    /// <summary>Two selectors that are often the same, and often overlap.</summary>
    internal (Selector Buy, Selector Get) Pair()
    {
        var buy = Next();
        var get = dice.Weighted(40, 10, 15, 35) switch
        {
            0 => buy,
            1 => Copy(buy),
            2 => new SelectorBuilder().Sku(dice.Of(Words.Favourites)).Build(),
            _ => Next(),
        };
        return (buy, get);
    }

    /// <summary>Another object that says the same.</summary>
    private static Selector Copy(Selector selector)
    {
        if (selector.Name is not null)
            return Selector.Named(selector.Name);
        var copy = new SelectorBuilder()
            .Sku([.. selector.Skus])
            .Category([.. selector.Categories])
            .Brand([.. selector.Brands])
            .Tag([.. selector.Tags])
            .Kind([.. selector.Kinds])
            .Price(selector.PriceFrom, selector.PriceTo)
            .All([.. selector.All])
            .Any([.. selector.Any]);
        foreach (var attribute in selector.Attributes)
            copy.Attribute(attribute.Key, attribute.Value);
        return selector.Not is null ? copy.Build() : copy.Not(selector.Not).Build();
    }

    private Selector Inline(int depth)
    {
        var builder = new SelectorBuilder();
        Describe(builder, depth);
        return builder.Build();
    }

    private void Describe(SelectorBuilder selector, int depth)
    {
        switch (dice.Weighted(30, 25, 10, 10, 8, 5, 6, depth < 2 ? 16 : 0))
        {
            case 0:
                selector.Category([.. dice.Some(Words.Categories, dice.Between(1, 2))]);
                break;
            case 1:
                selector.Sku([
                    .. dice.Some(dice.Chance(60) ? Words.Favourites : Words.Skus, dice.Weighted(0, 50, 30, 20)),
                ]);
                if (dice.Chance(15))
                    selector.Sku(dice.Of(Words.UnknownSkus));
                break;
            case 2:
                selector.Brand([.. dice.Some(Words.Brands, dice.Between(1, 2))]);
                break;
            case 3:
                selector.Tag(dice.Of(Words.Tags));
                break;
            case 4:
                selector.Attribute("size", dice.Of(Words.Sizes));
                if (dice.Chance(20))
                    selector.Attribute("colour", dice.Of(Words.Colours));
                break;
            case 5:
                Band(selector);
                break;
            case 6:
                selector.Kind([.. dice.Some(Words.NamedKinds, dice.Between(1, 3))]);
                break;
            default:
                Combine(selector, depth);
                break;
        }
        if (dice.Chance(8))
            Band(selector);
        if (dice.Chance(6))
            selector.Kind([.. dice.Some(Words.NamedKinds, 2)]);
    }

    private void Band(SelectorBuilder selector)
    {
        long from = dice.Of<long>(0, 1, 2, 100, 150, 250);
        long to = from + dice.Of<long>(1, 50, 100, 400, 900);
        int ends = dice.Weighted(40, 30, 30);
        selector.Price(ends == 1 ? null : from, ends == 2 ? null : to);
    }

    private void Combine(SelectorBuilder selector, int depth)
    {
        switch (dice.Below(3))
        {
            case 0:
                selector.All(Part(depth), Part(depth));
                break;
            case 1:
                selector.Any(Part(depth), Part(depth));
                break;
            default:
                selector.Not(Part(depth));
                break;
        }
    }

    private Selector Part(int depth) =>
        _names.Count > 0 && dice.Chance(30) ? Selector.Named(dice.Among(_names)) : Inline(depth + 1);
}
