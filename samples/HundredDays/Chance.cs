namespace HundredDaysSample;

/// <summary>Chances from a seed, the same on every machine. (Numerical Recipes' linear congruential generator.)</summary>
internal sealed class Chance(uint seed)
{
    private uint _state = seed;

    /// <summary>A number from the lowest to the highest, both included.</summary>
    public int Between(int lowest, int highest)
    {
        _state = (_state * 1664525) + 1013904223;
        return lowest + (int)((ulong)_state * (uint)(highest - lowest + 1) >> 32);
    }

    /// <summary>True in so many of a hundred throws.</summary>
    public bool Of(int percent) => Between(1, 100) <= percent;
}
