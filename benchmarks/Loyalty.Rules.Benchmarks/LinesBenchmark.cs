using BenchmarkDotNet.Attributes;
using Loyalty.Rules.Benchmarks.Shop;

namespace Loyalty.Rules.Benchmarks;

/// <summary>Is the cost linear in the lines? Times are of one line; equal ones are linear.</summary>
[MemoryDiagnoser]
public class LinesBenchmark
{
    private const int Items = 1000;

    private static readonly Catalog Catalog = MakeCatalog();

    private readonly LoyaltyPlan _plan = ScoopShop.FourRules().Build().Compile(Catalog);
    private readonly DecisionBuffer _buffer = new();
    private readonly Line[] _ten = Lines(10);
    private readonly Line[] _hundred = Lines(100);
    private readonly Line[] _thousand = Lines(1000);
    private readonly Line[] _unsorted = Unsorted();
    private readonly SaleHeader _header = new("sale", ScoopShop.Opening, ScoopShop.Usd, "ann");
    private readonly MemberState.Builder _state;

    public LinesBenchmark() => _state = _plan.NewMember("ann").ToBuilder();

    [Benchmark(Baseline = true, OperationsPerInvoke = 10)]
    public long Ten() => Decide(_ten);

    [Benchmark(OperationsPerInvoke = 100)]
    public long Hundred() => Decide(_hundred);

    [Benchmark(OperationsPerInvoke = 1000)]
    public long Thousand() => Decide(_thousand);

    [Benchmark(OperationsPerInvoke = 1000)]
    public long ThousandUnsorted() => Decide(_unsorted);

    private long Decide(Line[] lines)
    {
        _plan.Evaluate(new SaleView(_header, lines), _state, _buffer);
        return _buffer.Discount;
    }

    private static Line[] Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Line(Catalog[Sku(i * (Items / count))], 1 + (i % 3), 225 + i))];

    private static Line[] Unsorted() => [.. Lines(Items).Select((_, i) => Lines(Items)[i * 7 % Items])];

    private static string Sku(int number) => FormattableString.Invariant($"item-{number:0000}");

    private static Catalog MakeCatalog()
    {
        var goods = Catalog.Create();
        for (int i = 0; i < Items; i++)
        {
            int kind = i % 3;
            goods.Item(
                Sku(i),
                kind == 0 ? "cone"
                    : kind == 1 ? "topping"
                    : "gift"
            );
        }
        return goods.Build();
    }
}
