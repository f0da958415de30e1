namespace Loyalty.Rules.Benchmarks.Quick;

/// <summary>The questions of the benchmark classes, answered in seconds: <c>-- quick</c>, or <c>-- quick decision durable</c> for some of them.</summary>
internal static class QuickRun
{
    private static readonly Dictionary<string, Func<Contest>> Contests = new(StringComparer.Ordinal)
    {
        ["decision"] = Decision,
        ["varied"] = Varied,
        ["durable"] = Durable,
        ["untouched"] = Untouched,
        ["lines"] = Lines,
        ["compile"] = Compile,
        ["journey"] = Journeys,
        ["members"] = Members,
    };

    internal static void Run(string[] names)
    {
        foreach (string name in names.Length == 0 ? [.. Contests.Keys] : names)
            Contests[name]().Hold();
    }

    private static Contest Decision()
    {
        var benchmark = new DecisionBenchmark();
        benchmark.Check();
        return new Contest("one sale", Of("by hand", benchmark.ByHand), Of("engine", benchmark.Engine));
    }

    private static Contest Varied()
    {
        var benchmark = new VariedBenchmark();
        benchmark.Check();
        return new Contest("256 sales in turn", Of("by hand", benchmark.ByHand), Of("engine", benchmark.Engine));
    }

    private static Contest Durable()
    {
        var benchmark = new DurableBenchmark();
        benchmark.SetUp();
        return new Contest(
            "durable",
            Of("by hand, into a buffer", benchmark.ByHandIntoBuffer),
            Of("by sku", () => benchmark.DurableBySku().Points),
            Of("by key", () => benchmark.DurableByKey().Points)
        );
    }

    private static Contest Untouched()
    {
        var benchmark = new UntouchedRulesBenchmark();
        return new Contest(
            "rules that the basket does not touch",
            Of("10", benchmark.Ten),
            Of("100", benchmark.Hundred),
            Of("1,000", benchmark.Thousand),
            Of("10,000", benchmark.TenThousand)
        );
    }

    private static Contest Lines()
    {
        var benchmark = new LinesBenchmark();
        return new Contest(
            "lines, a sale",
            Of("10", benchmark.Ten),
            Of("100", benchmark.Hundred),
            Of("1,000", benchmark.Thousand),
            Of("1,000 unsorted", benchmark.ThousandUnsorted)
        );
    }

    private static Contest Compile()
    {
        var benchmark = new CompileBenchmark();
        benchmark.SetUp();
        return new Contest(
            "a thousand rules",
            Of("compile", () => benchmark.Compile().Program.Version),
            Of("parse", () => benchmark.Parse()!.Version)
        );
    }

    private static Contest Journeys()
    {
        var benchmark = new JourneyBenchmark();
        benchmark.SetUp();
        return new Contest(
            "a thousand steps of a journey",
            Of("look-up in an array", () => benchmark.LookUp()),
            Of("nothing due", () => benchmark.NothingDue()),
            Of("plain step", () => benchmark.PlainStep()),
            Of("guarded count", () => benchmark.GuardedCount()),
            Of("phases with a timer", () => benchmark.PhaseWithTimer()),
            Of("a timer fires", () => benchmark.TimerFires())
        );
    }

    private static Contest Members()
    {
        var benchmark = new JourneyBenchmark();
        benchmark.SetUp();
        return new Contest("a million members", Of("one event each", () => benchmark.MillionMembers()));
    }

    private static Contestant Of(string name, Func<long> once) =>
        new(
            name,
            times =>
            {
                long sum = 0;
                for (int i = 0; i < times; i++)
                    sum += once();
                return sum;
            }
        );
}
