using BenchmarkDotNet.Attributes;
using Loyalty.Rules.Benchmarks.ByHand;
using Loyalty.Rules.Benchmarks.Shop;

namespace Loyalty.Rules.Benchmarks;

/// <summary>What does a decision cost beside code written by hand for the same four rules? Item keys, ten lines, into a caller's buffer.</summary>
[MemoryDiagnoser]
public class DecisionBenchmark
{
    private readonly ThreeVisits _member = new(ScoopShop.FourRules().Build().Compile(ScoopShop.Catalog));
    private readonly Line[] _lines = ScoopShop.TenLines();
    private readonly DecisionBuffer _buffer = new();
    private readonly ByHandDecision _decision = new();

    [GlobalSetup]
    public void Check()
    {
        SameDecision.Check();
        Engine();
        ByHand();
        SameDecision.Compare(_buffer, _decision, "the sale that is timed");
    }

    [Benchmark(Baseline = true)]
    public long ByHand()
    {
        _member.Till.Decide(_member.Today, _lines, _member.Hand, _decision);
        return _decision.Discount;
    }

    [Benchmark]
    public long Engine()
    {
        _member.Plan.Evaluate(new SaleView(_member.Today, _lines), _member.Engine, _buffer);
        return _buffer.Discount;
    }
}
