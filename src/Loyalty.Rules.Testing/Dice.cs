namespace Loyalty.Rules.Testing;

/// <summary>Chances from one seed, the same on every target. (SplitMix64 of Steele, Lea and Flood, 2014.)</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15) + 0x632BE59BD9B4E019;

    /// <summary>A number from 0 to below the limit.</summary>
    internal int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number from the lowest to the highest, both included.</summary>
    internal long Between(long lowest, long highest) => lowest + (long)(Next() % (ulong)(highest - lowest + 1));

    /// <summary>True in so many of a hundred throws.</summary>
    internal bool Chance(int percent) => Below(100) < percent;

    internal T Among<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>The place of a weight, as often as it weighs.</summary>
    internal int Weighted(params int[] weights)
    {
        int left = Below(weights.Sum());
        int place = 0;
        while (left >= weights[place])
            left -= weights[place++];
        return place;
    }

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
