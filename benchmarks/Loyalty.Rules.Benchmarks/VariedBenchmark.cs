using BenchmarkDotNet.Attributes;
using Loyalty.Rules.Benchmarks.ByHand;
using Loyalty.Rules.Benchmarks.Shop;

namespace Loyalty.Rules.Benchmarks;

/// <summary>The same over 256 different baskets in turn, so that no branch can be learnt by heart. Times are of one sale.</summary>
[MemoryDiagnoser]
public class VariedBenchmark
{
    private const int Sales = 256;

    private readonly ThreeVisits _member = new(ScoopShop.FourRules().Build().Compile(ScoopShop.Catalog));
    private readonly Line[][] _baskets = Draw();
    private readonly DecisionBuffer _buffer = new();
    private readonly ByHandDecision _decision = new();

    [GlobalSetup]
    public void Check()
    {
        SameDecision.Check();
        foreach (var lines in _baskets)
        {
            _member.Till.Decide(_member.Today, lines, _member.Hand, _decision);
            _member.Plan.Evaluate(new SaleView(_member.Today, lines), _member.Engine, _buffer);
            SameDecision.Compare(_buffer, _decision, "a sale that is timed");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Sales)]
    public long ByHand()
    {
        long sum = 0;
        foreach (var lines in _baskets)
        {
            _member.Till.Decide(_member.Today, lines, _member.Hand, _decision);
            sum += _decision.Discount;
        }
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Sales)]
    public long Engine()
    {
        long sum = 0;
        foreach (var lines in _baskets)
        {
            _member.Plan.Evaluate(new SaleView(_member.Today, lines), _member.Engine, _buffer);
            sum += _buffer.Discount;
        }
        return sum;
    }

    private static Line[][] Draw()
    {
        var sales = new DrawnSales(seed: 1);
        return [.. Enumerable.Range(0, Sales).Select(_ => sales.Lines(10))];
    }
}
