using BenchmarkDotNet.Attributes;

namespace Loyalty.Rules.ForwardChaining.Benchmarks;

/// <summary>What does NRules cost beside the engine? A sale of ten lines, with one rule in each form, and with a program of four and its translation.</summary>
[MemoryDiagnoser]
public class NetworkBenchmark
{
    private readonly Till _engine = new(Plans.Engine(four: false));
    private readonly Till _plain = new(Plans.Custom(new PlainCode()));
    private readonly Till _written = new(Plans.Custom(ForwardChainingRule.Create().Rule<WrittenRule>().Build()));
    private readonly Till _translated = new(Plans.Translated(four: false));
    private readonly Till _engineOfFour = new(Plans.Engine(four: true));
    private readonly Till _translatedOfFour = new(Plans.Translated(four: true));

    /// <summary>Only equal awards may be compared.</summary>
    [GlobalSetup]
    public void Check()
    {
        Same(_engine, _plain, _written, _translated);
        Same(_engineOfFour, _translatedOfFour);
    }

    [Benchmark(Baseline = true)]
    public long Engine() => _engine.Sell();

    [Benchmark]
    public long PlainCustomRule() => _plain.Sell();

    [Benchmark]
    public long NRulesRule() => _written.Sell();

    [Benchmark]
    public long TranslatedRule() => _translated.Sell();

    [Benchmark]
    public long EngineOfFourRules() => _engineOfFour.Sell();

    [Benchmark]
    public long TranslatedProgramOfFourRules() => _translatedOfFour.Sell();

    private static void Same(Till first, params Till[] others)
    {
        string awards = first.Awards();
        foreach (var other in others)
        {
            if (awards.Length == 0 || other.Awards() != awards)
                throw new InvalidOperationException($"One gives '{awards}', and another '{other.Awards()}'.");
        }
    }
}
