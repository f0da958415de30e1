using BenchmarkDotNet.Attributes;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Benchmarks;

/// <summary>What does a step of a journey cost beside a look-up in an array? Times are of one step.</summary>
[MemoryDiagnoser]
public class JourneyBenchmark
{
    private const int Steps = 1000;
    private const int Million = 1_000_000;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly JourneyPlan _plan = Customers().Build().Compile();
    private readonly JourneyBuffer _buffer = new();
    private readonly JourneyState[] _members = new JourneyState[Million];
    private readonly EventKey[] _moves;
    private readonly EventKey _buy;
    private readonly byte[] _table = [1, 0, 2, 1, 0, 2];
    private JourneyState _state;
    private JourneyState _plain;
    private JourneyState _ticking;
    private DateTimeOffset _now = Start;
    private int _phase;

    public JourneyBenchmark()
    {
        _moves = [_plan["forth"], _plan["back"]];
        _buy = _plan["buy"];
    }

    [GlobalSetup]
    public void SetUp()
    {
        _plan.Begin(ref _state, Start, _buffer);
        _plan.Begin(ref _plain, Start, _buffer);
        _plan.Advance(ref _plain, "plain", Start, _buffer);
        _plan.Begin(ref _ticking, Start, _buffer);
        _plan.Advance(ref _ticking, "tick", Start, _buffer);
        for (int i = 0; i < Million; i++)
            _plan.Begin(ref _members[i], Start, _buffer);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public int LookUp()
    {
        for (int i = 0; i < Steps; i++)
            _phase = _table[(_phase * 2) + (i & 1)];
        return _phase;
    }

    /// <summary>From one phase to the other: timers stop, a timer starts.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public int PhaseWithTimer()
    {
        int steps = 0;
        for (int i = 0; i < Steps; i++)
        {
            _plan.Advance(ref _state, _moves[i & 1], Start, _buffer);
            steps += _buffer.Steps.Length;
        }
        return steps;
    }

    /// <summary>From one phase to the other, and nothing else.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public int PlainStep()
    {
        int steps = 0;
        for (int i = 0; i < Steps; i++)
        {
            _plan.Advance(ref _plain, _moves[i & 1], Start, _buffer);
            steps += _buffer.Steps.Length;
        }
        return steps;
    }

    /// <summary>The second of two that wait for the event, by a condition on a counter, which it changes.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public int GuardedCount()
    {
        int steps = 0;
        for (int i = 0; i < Steps; i++)
        {
            _plan.Advance(ref _state, _buy, Start, _buffer);
            steps += _buffer.Steps.Length;
        }
        return steps;
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public int NothingDue()
    {
        int steps = 0;
        for (int i = 0; i < Steps; i++)
        {
            _plan.AdvanceTo(ref _state, Start, _buffer);
            steps += _buffer.Steps.Length;
        }
        return steps;
    }

    /// <summary>A timer fires, moves and starts again.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public int TimerFires()
    {
        int steps = 0;
        for (int i = 0; i < Steps; i++)
        {
            _now = _now.AddSeconds(1);
            _plan.AdvanceTo(ref _ticking, _now, _buffer);
            steps += _buffer.Steps.Length;
        }
        return steps;
    }

    /// <summary>A million members in memory, one event each.</summary>
    [Benchmark(OperationsPerInvoke = Million)]
    public int MillionMembers()
    {
        int steps = 0;
        for (int i = 0; i < Million; i++)
        {
            _plan.Advance(ref _members[i], _moves[i & 1], Start, _buffer);
            steps += _buffer.Steps.Length;
        }
        return steps;
    }

    private static JourneyBuilder Customers() =>
        Journey
            .Create("customers")
            .Event("forth", "back", "plain", "buy", "tick")
            .Counter("buys")
            .Phase(
                "a",
                p =>
                    p.Timer("hundred", t => t.AfterDays(100))
                        .OnTimer("hundred", t => t.To("b"))
                        .On("forth", t => t.To("b"))
                        .On("back", t => t.To("b"))
            )
            .Phase("b", p => p.On("forth", t => t.To("a")).On("back", t => t.To("a")))
            .Phase(
                "ticking",
                p =>
                    p.Timer("second", t => t.After(JourneyDuration.OfSeconds(1)))
                        .OnTimer("second", t => t.To("ticking"))
            )
            .Phase("x", p => p.On("forth", t => t.To("y")).On("back", t => t.To("y")))
            .Phase("y", p => p.On("forth", t => t.To("x")).On("back", t => t.To("x")))
            .On("plain", t => t.To("x"))
            .On("buy", t => t.If(Condition.Counter("buys", atLeast: 1_000_000_000_000_000)).To("b"))
            .On("buy", t => t.If(Condition.Counter("buys", atLeast: 0)).Do(Effect.Count("buys")))
            .On("tick", t => t.To("ticking"));
}
