namespace Loyalty.Rules.Laws.Generators;

/// <summary>Amounts of money in minor units, with the places where rounding, ties and limits are.</summary>
internal static class Amounts
{
    /// <summary>A price of one unit: ordinary ones that meet again, tiny ones, and seldom 0.</summary>
    internal static long UnitPrice(Dice dice) =>
        dice.Weighted(55, 20, 12, 5, 8) switch
        {
            0 => dice.Of<long>(100, 150, 200, 250, 300, 500, 1000),
            1 => dice.Between(1, 2500),
            2 => dice.Between(1, 3),
            3 => 0,
            _ => dice.Of<long>(99, 333, 335, 999, 1999),
        };

    /// <summary>What a whole line of so many units costs: mostly price times units, sometimes an amount that does not divide, seldom huge.</summary>
    internal static long OfLine(Dice dice, long thousandths)
    {
        if (dice.Below(500) == 0)
            return dice.Of(
                1_000_000_000_000,
                999_999_999_999,
                333_333_333_333,
                dice.Between(1_000_000_000, 1_000_000_000_000)
            );
        long exact = UnitPrice(dice) * thousandths;
        long amount = (exact + 500) / 1000;
        return dice.Chance(15) ? Math.Max(0, amount + dice.Between(-2, 2)) : amount;
    }

    internal static decimal Major(Currency currency, long minorUnits) => new Money(minorUnits, currency).ToDecimal();
}
