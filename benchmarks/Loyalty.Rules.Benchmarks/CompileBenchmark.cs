using BenchmarkDotNet.Attributes;
using Loyalty.Rules.Benchmarks.Shop;

namespace Loyalty.Rules.Benchmarks;

/// <summary>How long do a thousand rules of four families take from text to program, and from program to plan, without a catalog?</summary>
[MemoryDiagnoser]
public class CompileBenchmark
{
    private readonly LoyaltyProgram _program = ManyRules.AddTo(LoyaltyProgram.Create("many", "USD"), 1000).Build();

    private byte[] _json = [];

    [GlobalSetup]
    public void SetUp()
    {
        _json = _program.ToJson();
        if (!Parse()!.Equals(_program))
            throw new InvalidOperationException("The program that is parsed is another one.");
    }

    [Benchmark]
    public LoyaltyPlan Compile() => _program.Compile();

    [Benchmark]
    public LoyaltyProgram? Parse() => LoyaltyProgram.TryParse(_json, out var program, out _) ? program : null;
}
