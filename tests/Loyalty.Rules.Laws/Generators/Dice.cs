namespace Loyalty.Rules.Laws.Generators;

/// <summary>Chances from one seed, the same on every target: what a case is made of. (SplitMix64 of Steele, Lea and Flood, 2014.)</summary>
internal sealed class Dice
{
    private ulong _state;

    internal Dice(int seed)
        : this(((ulong)(uint)seed * 0x9E3779B97F4A7C15) + 0x632BE59BD9B4E019) { }

    private Dice(ulong state) => _state = state;

    /// <summary>Other dice, whose throws leave these as they are: for what stands behind a feature.</summary>
    internal Dice Aside(int salt) => new(_state ^ (ulong)(uint)(salt + 1) * 0xD1342543DE82EF95);

    /// <summary>A number from 0 to below the limit.</summary>
    internal int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number from the lowest to the highest, both included.</summary>
    internal long Between(long lowest, long highest) => lowest + (long)(Next() % (ulong)(highest - lowest + 1));

    internal int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>True in so many of a hundred throws.</summary>
    internal bool Chance(int percent) => Below(100) < percent;

    internal T Of<T>(params T[] all) => all[Below(all.Length)];

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

    /// <summary>Some of all, in another order.</summary>
    internal List<T> Some<T>(IReadOnlyList<T> all, int count) => Shuffled(all).GetRange(0, Math.Min(count, all.Count));

    internal List<T> Shuffled<T>(IReadOnlyList<T> all)
    {
        var shuffled = new List<T>(all);
        for (int i = shuffled.Count - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }
        return shuffled;
    }

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
