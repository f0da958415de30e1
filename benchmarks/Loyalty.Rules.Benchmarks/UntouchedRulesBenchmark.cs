using BenchmarkDotNet.Attributes;
using Loyalty.Rules.Benchmarks.Shop;

namespace Loyalty.Rules.Benchmarks;

/// <summary>What do rules cost that the basket does not touch? The four rules, and cards of other items beside them.</summary>
[MemoryDiagnoser]
public class UntouchedRulesBenchmark
{
    private readonly Line[] _lines = ScoopShop.TenLines();
    private readonly DecisionBuffer _buffer = new();
    private readonly ThreeVisits _ten = Beside(10);
    private readonly ThreeVisits _hundred = Beside(100);
    private readonly ThreeVisits _thousand = Beside(1000);
    private readonly ThreeVisits _tenThousand = Beside(10_000);

    [Benchmark(Baseline = true)]
    public long Ten() => Decide(_ten);

    [Benchmark]
    public long Hundred() => Decide(_hundred);

    [Benchmark]
    public long Thousand() => Decide(_thousand);

    [Benchmark]
    public long TenThousand() => Decide(_tenThousand);

    private long Decide(ThreeVisits member)
    {
        member.Plan.Evaluate(new SaleView(member.Today, _lines), member.Engine, _buffer);
        return _buffer.Discount;
    }

    private static ThreeVisits Beside(int others) =>
        new(ManyRules.AddTo(ScoopShop.FourRules(), others).Build().Compile(ScoopShop.Catalog));
}
