using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>What can be bought under a plan, and which of it each selector of the program means.</summary>
internal sealed class Shelf
{
    /// <summary>Of a large catalog not all is sold: of the items that the same selectors mean, so many will do.</summary>
    private const int Alike = 12;

    private readonly Dictionary<string, Good[]> _bySelector = new(StringComparer.Ordinal);
    private readonly Good[] _goods;

    /// <param name="plan">The plan.</param>
    /// <param name="program">Its program.</param>
    /// <param name="onlyWithCost">Whether only goods are sold of which the catalog has cost and price, at that price.</param>
    internal Shelf(LoyaltyPlan plan, ProgramPart program, bool onlyWithCost)
    {
        var selectors = program.All().Where(part => part.Is("selector")).GroupBy(KeyOf, StringComparer.Ordinal);
        ProgramPart[] asked = [.. selectors.Select(group => group.First())];
        var probe = new SelectorProbe(plan, program, asked);
        var drawing = new GoodsDrawing(plan, program);
        var known = drawing
            .OfCatalog()
            .Concat(drawing.OfNobody())
            .Select(good => (Good: good, Met: probe.Of(good)))
            .ToList();
        if (onlyWithCost)
            known.RemoveAll(one => one.Good.UnitCost is null || !one.Good.IsShelfPrice);
        else
            known.AddRange(
                asked
                    .Where((_, place) => !known.Exists(one => one.Met[place]))
                    .SelectMany(drawing.OfWords)
                    .Select(good => (good, probe.Of(good)))
            );
        var sold = known
            .GroupBy(one => string.Concat(one.Met.Select(met => met ? '1' : '0')), StringComparer.Ordinal)
            .SelectMany(group => group.Take(Alike))
            .ToList();
        _goods = [.. sold.Select(one => one.Good)];
        for (int i = 0; i < asked.Length; i++)
            _bySelector[KeyOf(asked[i])] = [.. sold.Where(one => one.Met[i]).Select(one => one.Good)];
    }

    internal IReadOnlyList<Good> Goods => _goods;

    /// <summary>What a selector means; where none is said, all goods.</summary>
    internal IReadOnlyList<Good> Of(ProgramPart? selector) =>
        selector is null ? Array.FindAll(_goods, good => good.IsGoods) : _bySelector[KeyOf(selector)];

    private static string KeyOf(ProgramPart selector) => selector.Value.GetRawText();
}
