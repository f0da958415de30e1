using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Loyalty.Rules.DependencyInjection.Tests;

public sealed class PlanChangeTests
{
    [Fact]
    public void Replace_OfAProgram_SwapsThePlan()
    {
        var log = new MemoryLog();
        using var host = Host(log);

        var change = host.Plans().Replace("club", Shop.Json(2));

        Assert.Equal(PlanChangeKind.Swapped, change.Kind);
        Assert.Same(change.Plan, host.Plans().Current);
        Assert.Equal([2, 4], Shop.Welcomes(host.Plans().Current));
        Assert.Equal(
            $"Information: Program 'club' is served as version 1 from now on, fingerprint {change.Plan.Fingerprint}.",
            log.Lines[^1]
        );
    }

    [Fact]
    public void Replace_OfABadProgram_KeepsThePlanAndReportsEveryDiagnostic()
    {
        var log = new MemoryLog();
        using var host = Host(log);
        var before = host.Plans().Current;
        var changes = new Changes(host.Plans());

        var change = host.Plans().Replace("club", Shop.Bad());

        Assert.Equal(PlanChangeKind.Refused, change.Kind);
        Assert.Same(before, host.Plans().Current);
        Assert.Same(before, change.Plan);
        Assert.Same(change, changes.Next());
        Assert.Null(change.Problem);
        Assert.True(change.Diagnostics.Count >= 2);
        Assert.All(change.Diagnostics, one => Assert.InRange(one.Line, 4, 5));
        foreach (var diagnostic in change.Diagnostics)
            Assert.Contains($"Error: Program 'club': {diagnostic}", log.Lines);
        Assert.Equal("Error: The new program 'club' is refused. Version 1 goes on.", log.Lines[^1]);
    }

    [Fact]
    public void Replace_OfBrokenJson_KeepsThePlan()
    {
        using var host = Host(new MemoryLog());

        var change = host.Plans().Replace("club", "{ \"program\": "u8);

        Assert.Equal(PlanChangeKind.Refused, change.Kind);
        Assert.Single(change.Diagnostics);
    }

    [Fact]
    public void Replace_OfTheSameProgram_KeepsThePlanItself()
    {
        using var host = Host(new MemoryLog());
        var before = host.Plans().Current;

        Assert.Equal(PlanChangeKind.Unchanged, host.Plans().Replace("club", Shop.Program(1).ToJson(false)).Kind);
        Assert.Same(before, host.Plans().Current);
    }

    [Fact]
    public void Changed_WithAHandlerThatThrows_StillTellsTheOthers()
    {
        var log = new MemoryLog();
        using var host = Host(log);
        host.Plans().Changed += (_, _) => throw new InvalidOperationException("mine");
        var changes = new Changes(host.Plans());

        host.Plans().Replace("club", Shop.Json(2));

        Assert.Equal(PlanChangeKind.Swapped, changes.Next().Kind);
        Assert.Contains("Error: A handler of changes of program 'club' failed. The change stands.", log.Lines);
    }

    /// <summary>Each of the two plans pays its own pair of points, so that a decision of both would show.</summary>
    [Fact]
    public async Task Current_UnderAThousandSwaps_IsAlwaysOneOfTwoPlans()
    {
        using var host = Host(new MemoryLog());
        var plans = host.Plans();
        byte[][] programs = [Shop.Json(1), Shop.Json(1_000_000)];
        using var done = new CancellationTokenSource();
        int decided = 0;
        var tills = Enumerable
            .Range(0, 8)
            .Select(_ =>
                Task.Run(() =>
                {
                    var seen = new HashSet<long>();
                    while (!done.IsCancellationRequested)
                    {
                        long[] points = Shop.Welcomes(plans.Current);
                        Assert.Equal(2, points.Length);
                        Assert.Equal(points[0] * 2, points[1]);
                        seen.Add(points[0]);
                        Interlocked.Increment(ref decided);
                    }
                    return seen;
                })
            )
            .ToArray();

        int swapped = 0;
        int pushed = 0;
        // However busy the machine is, a thousand sales shall meet them.
        while (pushed < 1000 || Volatile.Read(ref decided) < 1000)
            swapped += plans.Replace("club", programs[++pushed % 2]).Kind == PlanChangeKind.Swapped ? 1 : 0;
        done.Cancel();
        var seen = await Task.WhenAll(tills);

        Assert.Equal(pushed, swapped);
        Assert.All(seen.SelectMany(one => one), points => Assert.Contains(points, (long[])[1, 1_000_000]));
    }

    private static ServiceProvider Host(MemoryLog log) =>
        Shop.Host(
            rules => rules.AddProgram(Shop.Program(1)),
            services => services.AddSingleton<ILogger<LoyaltyPlan>>(log)
        );
}
