namespace Loyalty.Rules.Journeys.Checking;

/// <summary>The whole numbers from one to another, both included; none where the first is greater.</summary>
internal readonly struct Interval(long low, long high)
{
    internal static readonly Interval All = new(long.MinValue, long.MaxValue);

    internal long Low { get; } = low;

    internal long High { get; } = high;

    internal bool IsEmpty => Low > High;

    internal Interval And(Interval other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    internal Interval From(long least) => new(Math.Max(Low, least), High);

    internal Interval To(long most) => new(Low, Math.Min(High, most));

    /// <summary>All numbers moved by so much, and kept within limits.</summary>
    internal Interval Shifted(long by, long limit) => new(Shifted(Low, by, limit), Shifted(High, by, limit));

    private static long Shifted(long number, long by, long limit)
    {
        long sum = Math.Max(-limit, Math.Min(limit, number)) + Math.Max(-2 * limit, Math.Min(2 * limit, by));
        return Math.Max(-limit, Math.Min(limit, sum));
    }
}
