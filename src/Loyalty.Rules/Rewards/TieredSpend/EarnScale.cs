namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>The rates of all tiers of a rule over one denominator, so that a remainder keeps its meaning when the tier changes.</summary>
internal sealed class EarnScale
{
    /// <summary>No points term over the common denominator may be larger, so that a sale of 10^12 minor units fits 64 bits.</summary>
    internal const long MostPoints = 4_000_000;

    /// <summary>No denominator may be larger.</summary>
    internal const long MostDenominator = 1_000_000_000_000_000;

    /// <summary>No term of a rate as it is written may be larger: thousandths of a point, minor units.</summary>
    internal const long MostTerm = 1_000_000_000;

    private EarnScale(long denominator, long[] numerators)
    {
        Denominator = denominator;
        Numerators = numerators;
    }

    internal long Denominator { get; }

    /// <summary>Points of each tier per minor unit, unit, visit or whole step, over the denominator.</summary>
    internal long[] Numerators { get; }

    /// <summary>Finds the least common denominator; false if a term passes its limit.</summary>
    internal static bool TryCreate(IReadOnlyList<Tier> tiers, out EarnScale? scale)
    {
        scale = null;
        long denominator = 1;
        foreach (var tier in tiers)
        {
            if (tier.Earn is not { } rate)
                continue;
            if (rate.Per is < 1 or > MostTerm || rate.ThousandthPoints is < 0 or > MostTerm)
                return false;
            long own = DenominatorOf(rate);
            long factor = own / Common(denominator, own);
            if (denominator > MostDenominator / factor)
                return false;
            denominator *= factor;
        }
        long[] numerators = new long[tiers.Count];
        for (int i = 0; i < numerators.Length; i++)
        {
            if (tiers[i].Earn is not { } rate)
                continue;
            long points = rate.ThousandthPoints / Common(rate.ThousandthPoints, Bottom(rate));
            long factor = denominator / DenominatorOf(rate);
            // So many minor units make one step only.
            if (points > MostPoints * (rate.Step ? rate.Per : 1) / factor)
                return false;
            numerators[i] = points * factor;
        }
        scale = new EarnScale(denominator, numerators);
        return true;
    }

    /// <summary>What earns as many whole points as the rate has thousandths.</summary>
    private static long Bottom(EarnRate rate) => rate.Step ? 1000 : 1000 * rate.Per;

    private static long DenominatorOf(EarnRate rate) => Bottom(rate) / Common(rate.ThousandthPoints, Bottom(rate));

    private static long Common(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
