namespace Loyalty.Rules.Laws.Generators;

/// <summary>What a law is tried on: each case a function of one number, and ways to make a failing one smaller.</summary>
internal sealed class Cases<T>(Func<int, T> make, Func<T, IEnumerable<T>>? smaller = null)
{
    /// <summary>Numbers go from 0 up to this one.</summary>
    internal const int LargestNumber = int.MaxValue - 1;

    internal T Of(int number) => make(number);

    internal IEnumerable<T> SmallerThan(T one) => smaller is null ? [] : smaller(one);
}
