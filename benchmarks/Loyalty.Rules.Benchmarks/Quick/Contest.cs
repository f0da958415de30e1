using System.Diagnostics;
using System.Globalization;

namespace Loyalty.Rules.Benchmarks.Quick;

/// <summary>
/// Measures contestants in turn within one run, so that a slow moment of the machine meets them all, and prints medians and ratios to the first. Rounds
/// are short, so that on a busy machine some of them are undisturbed: then the best ones tell more. For use while optimising; the tables of the README come from BenchmarkDotNet.
/// </summary>
internal sealed class Contest(string title, params Contestant[] contestants)
{
    private const int Rounds = 201;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(2);

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
        double best = found[0].Min();
        for (int i = 0; i < contestants.Length; i++)
        {
            double median = Median(found[i]);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {contestants[i].Name, -24}{median, 10:0.0} ns{median / first, 7:0.00}x   best{found[i].Min(), 10:0.0} ns{found[i].Min() / best, 7:0.00}x{Bytes(contestants[i]), 8} B"
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
