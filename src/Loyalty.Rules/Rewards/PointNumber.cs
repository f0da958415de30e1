namespace Loyalty.Rules.Rewards;

/// <summary>Numbers of points with decimals, counted in the last one.</summary>
internal static class PointNumber
{
    /// <summary>How many of the last decimal make a point.</summary>
    internal static long UnitOf(int decimals) =>
        decimals switch
        {
            <= 0 => 1,
            1 => 10,
            2 => 100,
            _ => 1000,
        };

    /// <summary>Points counted in the last decimal.</summary>
    /// <exception cref="ArgumentException">The number has more decimals, or is too large.</exception>
    internal static long Of(decimal points, int decimals)
    {
        decimal scaled = points * UnitOf(decimals);
        return decimal.Truncate(scaled) == scaled && Math.Abs(scaled) <= StateCore.MostOfAnything
            ? (long)scaled
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"{points} cannot be a number of points with {decimals} decimals. Round it first, or give the program's points decimals."
                )
            );
    }
}
