using BenchmarkDotNet.Attributes;
using Loyalty.Rules.Benchmarks.ByHand;
using Loyalty.Rules.Benchmarks.Shop;

namespace Loyalty.Rules.Benchmarks;

/// <summary>What does a durable decision with the member's next state cost, for lines by sku? The yardstick is the decision by hand, into a buffer, by key.</summary>
[MemoryDiagnoser]
public class DurableBenchmark
{
    private readonly ThreeVisits _member = new(ScoopShop.FourRules().Build().Compile(ScoopShop.Catalog));
    private readonly Line[] _keys = ScoopShop.TenLines();
    private readonly ByHandDecision _decision = new();
    private Transaction _bySku = null!;
    private Transaction _byKey = null!;
    private MemberState _state = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _bySku = new Transaction(_member.Today, ScoopShop.BySku(_keys));
        _byKey = new Transaction(_member.Today, _keys);
        _state = _member.Engine.ToImmutable();
        if (_member.Plan.Evaluate(_bySku, _state).NextState!.Version != _state.Version + 1)
            throw new InvalidOperationException("The sale that is timed was not taken.");
    }

    [Benchmark(Baseline = true)]
    public long ByHandIntoBuffer()
    {
        _member.Till.Decide(_member.Today, _keys, _member.Hand, _decision);
        return _decision.Discount;
    }

    [Benchmark]
    public Decision DurableBySku() => _member.Plan.Evaluate(_bySku, _state);

    [Benchmark]
    public Decision DurableByKey() => _member.Plan.Evaluate(_byKey, _state);
}
