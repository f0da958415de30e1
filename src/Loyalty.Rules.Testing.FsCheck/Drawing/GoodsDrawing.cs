using System.Globalization;
using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>Finds what can be sold: the items of the catalog, and items made up from the words of selectors.</summary>
internal sealed class GoodsDrawing(LoyaltyPlan plan, ProgramPart program)
{
    private readonly long _major = plan.Program.Currency.MinorPerMajor;

    /// <summary>The catalog's items at their prices, and at those at which a price band begins or ends: a till may charge what it likes.</summary>
    internal IEnumerable<Good> OfCatalog()
    {
        long[] bands = [.. program.All().Where(part => part.Is("priceBand")).SelectMany(EdgesOf).Distinct()];
        foreach (var item in plan.Catalog?.Items ?? [])
        {
            long price = item.Price ?? 2 * _major;
            var first = new Good(item.Sku, price, item.Price is not null, item.Weighed, item.UnitCost, null);
            yield return first;
            foreach (long edge in bands.Where(edge => edge != price))
                yield return first.At(edge, isShelfPrice: false);
        }
    }

    /// <summary>Items of which no selector knows, where there is no catalog.</summary>
    internal IEnumerable<Good> OfNobody() =>
        plan.Catalog is null ? [new Good("something-else", 2 * _major, false, false, null, null)] : [];

    /// <summary>Items that a selector means by its words, at two prices or those where its band begins and ends.</summary>
    internal IEnumerable<Good> OfWords(ProgramPart selector)
    {
        var words = new SelectorWords();
        Read(selector, words, depth: 0);
        foreach (string sku in words.Skus.DefaultIfEmpty(words.Name))
        {
            foreach (long price in words.Prices.DefaultIfEmpty(2 * _major).Append(5 * _major).Distinct())
                yield return new Good(sku, price, false, false, null, words.Details);
        }
    }

    /// <summary>Collects the words of a selector, of those that must hold as well, and of the first of those of which any will do.</summary>
    private void Read(ProgramPart selector, SelectorWords words, int depth)
    {
        // A name leads to the selector itself; names in a circle were refused long before.
        if (selector.IsText)
        {
            if (program.Find("selectors")?.Find(selector.Value.GetString()!) is { } named && depth < 64)
                Read(named, words, depth + 1);
            return;
        }
        words.Add(selector);
        if (selector.Find("price") is { } band)
            words.Prices.AddRange(EdgesOf(band));
        foreach (var inner in selector.Find("all")?.Parts ?? [])
            Read(inner, words, depth + 1);
        foreach (var inner in (selector.Find("any")?.Parts ?? []).Take(1))
            Read(inner, words, depth + 1);
    }

    /// <summary>The prices on both sides of each end of a band.</summary>
    private IEnumerable<long> EdgesOf(ProgramPart band) =>
        band
            .Parts.Where(part => part.Is("money"))
            .Select(part => decimal.Parse(part.Value.GetString()!, CultureInfo.InvariantCulture))
            .Select(edge => plan.Program.Currency.ToMinorUnits(edge))
            .SelectMany(edge => new[] { edge - 1, edge })
            .Where(price => price > 0);
}
