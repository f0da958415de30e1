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
    public void Replace_OfOneOfSeveral_LeavesTheOthers()
    {
        using var host = Shop.Host(rules =>
            rules.AddProgram("a", Shop.Program(1)).AddProgram("b", Shop.Program(2)).AddProgram("c", Shop.Program(3))
        );
        var plans = host.Plans();
        var changes = new Changes(plans);

        var change = plans.Replace("b", Shop.Json(9));

        Assert.Equal("b", change.Name);
        Assert.Same(change, changes.Next());
        Assert.Equal([1, 2], Shop.Welcomes(plans.GetPlan("a")));
        Assert.Equal([9, 18], Shop.Welcomes(plans.GetPlan("b")));
        Assert.Equal([3, 6], Shop.Welcomes(plans.GetPlan("c")));
    }

    /// <summary>The warning is found where the program meets the catalog, after its document has been read.</summary>
    [Fact]
    public void Replace_OfAProgramWithAWarning_SwapsThePlanAndTellsWhere()
    {
        var log = new MemoryLog();
        using var host = Host(log, Catalog.Create().Item("vanilla", "cone").Build());

        var ghosts = LoyaltyProgram
            .Create("club", "USD")
            .Select("ghosts", items => items.Sku("ghost"))
            .FreeItem("gift", rule => rule.Buy("ghosts", 5).Get("ghosts", 1))
            .Build();

        var change = host.Plans().Replace("club", ghosts.ToJson());

        Assert.Equal(PlanChangeKind.Swapped, change.Kind);
        var warning = Assert.Single(change.Diagnostics);
        Assert.Equal("LR0201", warning.Code);
        Assert.True(warning.Line > 1, warning.ToString());
        Assert.Contains($"Warning: Program 'club': {warning}", log.Lines);
    }

    /// <summary>The states of all members would be refused from then on.</summary>
    [Theory]
    [InlineData(
        "other",
        "USD",
        "It is the program 'other', and members' states are of 'club'. Keep the id, or add it under a name of its own."
    )]
    [InlineData(
        "club",
        "EUR",
        "Its currency is EUR, and members' states count in USD. Keep the currency, or add it as another program."
    )]
    public void Replace_OfAnotherProgram_KeepsThePlanAndSaysWhy(string id, string currency, string problem)
    {
        var log = new MemoryLog();
        using var host = Host(log);
        var before = host.Plans().Current;
        var other = LoyaltyProgram.Create(id, currency).SignUpBonus("first", rule => rule.Points(5)).Build();

        var change = host.Plans().Replace("club", other.ToJson());

        Assert.Equal((PlanChangeKind.Refused, problem), (change.Kind, change.Problem));
        Assert.Same(before, host.Plans().Current);
        Assert.Equal(
            "Error: Program 'club' goes on as version 1: the new one is not served. " + problem,
            log.Lines[^1]
        );
    }

    [Fact]
    public void Replace_WithCodeThatFailsWhileItIsCompiled_KeepsThePlan()
    {
        var program = LoyaltyProgram.Create("club", "USD").Custom("own", rule => rule.Uses("fickle")).Build();
        using var host = Shop.Host(rules => rules.AddProgram(Shop.Program(1)).AddCustomRule("fickle", new Fickle()));

        var change = host.Plans().Replace("club", program.ToJson());

        Assert.Equal(PlanChangeKind.Refused, change.Kind);
        Assert.Equal(
            "It cannot be compiled: The code 'fickle' declares other parameters than a moment before. Let it declare the same each time.",
            change.Problem
        );
        Assert.Equal([1, 2], Shop.Welcomes(host.Plans().Current));
    }

    [Fact]
    public void Changed_WithAHandlerThatMakesAChange_TellsInTheOrderOfChanges()
    {
        using var host = Host(new MemoryLog());
        var plans = host.Plans();
        var made = new List<LoyaltyPlan>();
        var told = new List<LoyaltyPlan>();
        plans.Changed += (_, _) =>
        {
            if (made.Count < 2)
                made.Add(plans.Replace("club", Shop.Json(3 + made.Count)).Plan);
        };
        plans.Changed += (_, change) => told.Add(change.Plan);

        var first = plans.Replace("club", Shop.Json(2)).Plan;

        Assert.Equal([first, .. made], told);
        Assert.Same(plans.Current, told[^1]);
    }

    [Fact]
    public void Changed_WithALogThatThrows_StillTellsTheHandlers()
    {
        var log = new MemoryLog();
        using var host = Host(log);
        var changes = new Changes(host.Plans());
        log.IsFull = true;
        host.Plans().Changed += (_, _) => throw new InvalidOperationException("mine");

        Assert.Equal(PlanChangeKind.Swapped, host.Plans().Replace("club", Shop.Json(2)).Kind);

        Assert.Equal(PlanChangeKind.Swapped, changes.Next().Kind);
    }

    [Fact]
    public async Task Dispose_WhileAHandlerTakesItsTime_DoesNotWait()
    {
        var host = Host(new MemoryLog());
        var plans = host.Plans();
        using var isIn = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        plans.Changed += (_, _) =>
        {
            isIn.Set();
            goOn.Wait();
        };
        var change = Task.Run(() => plans.Replace("club", Shop.Json(2)));
        isIn.Wait();

        var disposal = Task.Run(host.Dispose);
        bool isDisposed = await Task.WhenAny(disposal, Task.Delay(TimeSpan.FromSeconds(20))) == disposal;
        goOn.Set();
        await Task.WhenAll(disposal, change);

        Assert.True(isDisposed);
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

    private static ServiceProvider Host(MemoryLog log, Catalog? catalog = null) =>
        Shop.Host(
            rules => rules.AddProgram(Shop.Program(1), catalog),
            services => services.AddSingleton<ILogger<LoyaltyPlan>>(log)
        );
}
