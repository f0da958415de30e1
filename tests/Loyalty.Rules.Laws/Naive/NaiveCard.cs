using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Laws.Naive;

/// <summary>A card (or a basket, which begins with an empty one) that is stamped unit by unit: section 5.1 of the specification, obvious and slow.</summary>
internal sealed class NaiveCard(FreeItemRule rule, long stamps, long owed, long money)
{
    private readonly int _x = rule.Mode == FreeItemMode.PayFor ? rule.Buy.Units - rule.Get.Units : rule.Buy.Units;
    private readonly int _y = rule.Get.Units;

    internal long Stamps { get; private set; } = stamps;

    internal long Owed { get; private set; } = owed;

    internal long Money { get; private set; } = money;

    internal int Asked { get; private set; }

    /// <summary>The units that are given, in the order of choice.</summary>
    internal List<NaiveUnit> Given { get; private set; } = [];

    /// <summary>Decides a visit.</summary>
    internal void Visit(IReadOnlyList<NaiveUnit> units)
    {
        if (rule.UpTo is { Amount: null })
            units = UpToCheapestPaid(units);
        else
            units = UpTo(units, rule.UpTo?.Amount ?? long.MaxValue);
        Asked = Most(units);
        int granted = Asked;
        if (rule.Repeat is { } times && granted > times * _y)
            granted = Whole(times * _y);
        Given = Choose(units, granted);
        Keep(units, Given);
    }

    private List<NaiveUnit> UpToCheapestPaid(IReadOnlyList<NaiveUnit> units)
    {
        foreach (
            long price in units
                .Where(unit => unit.IsBuy)
                .Select(unit => unit.Price)
                .Distinct()
                .OrderByDescending(p => p)
        )
        {
            var restricted = UpTo(units, price);
            var given = Choose(restricted, Most(restricted));
            if (Paid(restricted, given).All(unit => unit.Price >= price))
                return restricted;
        }
        return UpTo(units, 0);
    }

    private static List<NaiveUnit> UpTo(IReadOnlyList<NaiveUnit> units, long price) =>
        [.. units.Select(unit => unit.Price > price ? unit with { IsTarget = false } : unit with { })];

    /// <summary>The most units, of all numbers one after the other, that some units may be given.</summary>
    private int Most(IReadOnlyList<NaiveUnit> units)
    {
        int targets = units.Count(unit => unit.IsTarget);
        for (int number = Whole(targets); number > 0; number = Whole(number - 1))
        {
            // Targets that are no buys first: no card bears more.
            int overlap = Math.Max(0, number - units.Count(unit => unit.IsTarget && !unit.IsBuy));
            if (MayGive(units, number, overlap))
                return number;
        }
        return 0;
    }

    private int Whole(int number)
    {
        bool partial = rule.PartialGet ?? (rule.Mode == FreeItemMode.Stamps);
        return number <= 0 ? 0
            : partial && _x > 0 ? number
            : number - (number % _y);
    }

    /// <summary>Whether a number of units may be given, so many of them from the targets that are buys as well.</summary>
    private bool MayGive(IReadOnlyList<NaiveUnit> units, int number, int overlap)
    {
        if (_x == 0)
            return true;
        if (rule.Redeem == RedeemWhen.NextVisit)
            return number <= Owed;
        var card = new NaiveCard(rule, Stamps, Owed, Money);
        var given = InOrder(units).Where(unit => unit.IsTarget && unit.IsBuy).Take(overlap).ToList();
        card.Stamp(Paid(units, given));
        return number <= card.Owed;
    }

    private List<NaiveUnit> Choose(IReadOnlyList<NaiveUnit> units, int number)
    {
        int overlap = number;
        while (overlap > 0 && !MayGive(units, number, overlap))
            overlap--;
        var chosen = new List<NaiveUnit>();
        foreach (var unit in InOrder(units).Where(unit => unit.IsTarget))
        {
            if (chosen.Count == number || (unit.IsBuy && overlap == 0))
                continue;
            chosen.Add(unit);
            overlap -= unit.IsBuy ? 1 : 0;
        }
        return chosen;
    }

    private IEnumerable<NaiveUnit> InOrder(IReadOnlyList<NaiveUnit> units) =>
        rule.Choose switch
        {
            UnitOrder.Cheapest => units.OrderBy(unit => unit.Price).ThenBy(unit => unit.Line),
            UnitOrder.Dearest => units.OrderByDescending(unit => unit.Price).ThenBy(unit => unit.Line),
            _ => units
                .OrderBy(unit => unit.Cost is null)
                .ThenBy(unit =>
                    unit.Cost is not { } cost ? unit.Price
                    : rule.Choose == UnitOrder.LowestCost ? cost
                    : -cost
                )
                .ThenBy(unit => unit.Line)
                .ThenBy(unit => unit.Price),
        };

    private void Keep(IReadOnlyList<NaiveUnit> units, List<NaiveUnit> given)
    {
        if (_x > 0)
            Stamp(Paid(units, given));
        Owed -= given.Count;
    }

    /// <summary>Stamps the card for units that stay paid, one after the other.</summary>
    private void Stamp(IEnumerable<NaiveUnit> paid)
    {
        bool any = false;
        foreach (var unit in paid)
        {
            if (rule.Stamp.Kind == StampKind.PerUnit)
                AddStamp();
            for (long coin = 0; rule.Stamp.Kind == StampKind.PerAmount && coin < unit.Price; coin++)
                AddCoin();
            any = true;
        }
        if (any && rule.Stamp.Kind == StampKind.PerVisit)
            AddStamp();
    }

    private void AddCoin()
    {
        Money++;
        if (Money < rule.Stamp.Amount)
            return;
        Money = 0;
        AddStamp();
    }

    private void AddStamp()
    {
        Stamps++;
        if (Stamps < _x)
            return;
        Stamps = 0;
        Owed += _y;
    }

    private static List<NaiveUnit> Paid(IReadOnlyList<NaiveUnit> units, List<NaiveUnit> given) =>
        [.. units.Where(unit => unit.IsBuy && !given.Exists(one => one.Number == unit.Number))];
}
