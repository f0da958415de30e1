namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>The rates of all tiers of a rule over one denominator, so that a remainder keeps its meaning when the tier changes.</summary>
internal sealed class EarnScale
{
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

    /// <summary>The most points that a minor unit, unit or visit can bring, over the denominator.</summary>
    internal long Most { get; private set; }

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
            long factor = own / WholeDivision.Common(denominator, own);
            if (denominator > PointsScale.MostDenominator / factor)
                return false;
            denominator *= factor;
        }
        long most = 0;
        long[] numerators = new long[tiers.Count];
        for (int i = 0; i < numerators.Length; i++)
        {
            if (tiers[i].Earn is not { } rate)
                continue;
            long points = rate.ThousandthPoints / WholeDivision.Common(rate.ThousandthPoints, Bottom(rate));
            long factor = denominator / DenominatorOf(rate);
            // So many minor units make one step only.
            if (points > PointsScale.MostPoints * (rate.Step ? rate.Per : 1) / factor)
                return false;
            numerators[i] = points * factor;
            long per = rate.Step ? rate.Per : 1;
            most = Math.Max(most, (numerators[i] + per - 1) / per);
        }
        scale = new EarnScale(denominator, numerators) { Most = most };
        return true;
    }

    /// <summary>What earns as many whole points as the rate has thousandths.</summary>
    private static long Bottom(EarnRate rate) => rate.Step ? 1000 : 1000 * rate.Per;

    private static long DenominatorOf(EarnRate rate) =>
        Bottom(rate) / WholeDivision.Common(rate.ThousandthPoints, Bottom(rate));
}
