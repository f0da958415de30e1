using Loyalty.Rules.Laws.Generators;

namespace Loyalty.Rules.Laws.Naive;

/// <summary>Lines of goods that are bought only, given only, or both, and the same goods unit by unit.</summary>
internal sealed class NaiveVisit
{
    /// <summary>Skus in canonical order: what only counts, what is also given, what is only given.</summary>
    internal static readonly string[] BuyOnly = ["a1", "a2"];
    internal static readonly string[] Both = ["b1", "b2", "b3"];
    internal static readonly string[] GetOnly = ["c1", "c2"];

    private readonly Dice _dice;

    internal NaiveVisit(Dice dice, bool sameItems)
    {
        _dice = dice;
        int line = 0;
        foreach (string sku in BuyOnly.Concat(Both).Concat(GetOnly))
        {
            bool both = Both.Contains(sku);
            if ((both || !sameItems) && dice.Chance(both ? 75 : 45))
                Add(sku, line++);
        }
    }

    internal List<Line> Lines { get; } = [];

    internal List<NaiveUnit> Units { get; } = [];

    private void Add(string sku, int line)
    {
        int count = _dice.Between(1, 6);
        long price = _dice.Between(1, 9);
        // A unit that costs one more than its neighbours: amounts do not always divide.
        int dearer = _dice.Chance(30) ? _dice.Below(count) : 0;
        long? cost = _dice.Chance(70) ? _dice.Between(0, 4) : null;
        var details = cost is { } each ? new LineDetailsBuilder().Cost(each * count).Build() : null;
        Lines.Add(new Line(sku, count, (price * count) + dearer, details));
        for (int i = 0; i < count; i++)
            Units.Add(
                new NaiveUnit(
                    Units.Count,
                    line,
                    i < count - dearer ? price : price + 1,
                    cost,
                    IsBuy: !GetOnly.Contains(sku),
                    IsTarget: !BuyOnly.Contains(sku)
                )
            );
    }
}
