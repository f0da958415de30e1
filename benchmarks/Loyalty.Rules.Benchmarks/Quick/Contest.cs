using System.Diagnostics;
using System.Globalization;

namespace Loyalty.Rules.Benchmarks.Quick;

/// <summary>
/// Measures contestants in turn within one run, so that a slow moment of the machine meets them all, and prints medians and ratios to the first.
/// For use while optimising; the tables of the README come from BenchmarkDotNet.
/// </summary>
internal sealed class Contest(string title, params Contestant[] contestants)
{
    private const int Rounds = 31;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(25);

    private long _sink;

    internal void Hold()
    {
        int[] times = [.. contestants.Select(Prepare)];
        double[][] found = [.. contestants.Select(_ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < contestants.Length; i++)
                found[i][round] = Time(contestants[i], times[i]);
        }
        Console.WriteLine(title);
        double first = Median(found[0]);
        for (int i = 0; i < contestants.Length; i++)
        {
            double median = Median(found[i]);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {contestants[i].Name, -28}{median, 10:0.0} ns  (best {found[i].Min(), 8:0.0}){median / first, 8:0.00}x{Bytes(contestants[i]), 8} B"
                )
            );
        }
        GC.KeepAlive(_sink);
    }

    /// <summary>Warms up until the tiers of the compiler are through, and finds how many times fill a round.</summary>
    private int Prepare(Contestant contestant)
    {
        long start = Stopwatch.GetTimestamp();
        int times = 1;
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            double nanoseconds = Time(contestant, times);
            times = (int)Math.Clamp(Round.TotalNanoseconds / nanoseconds, 1, 10_000_000);
        }
        return times;
    }

    private double Time(Contestant contestant, int times)
    {
        long start = Stopwatch.GetTimestamp();
        _sink += contestant.Run(times);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / times;
    }

    private long Bytes(Contestant contestant)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _sink += contestant.Run(100);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
