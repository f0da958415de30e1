using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>Draws the skeleton of a journey: phases of two levels and timers, never more than four at once.</summary>
internal sealed class JourneySketch
{
    internal static readonly string[] Events = ["buy", "visit", "call", "gift", "quit"];
    internal static readonly string[] Counters = ["n", "m", "bought"];

    private const int TimersAtMost = 4;

    private static readonly JourneyDuration[] Durations =
    [
        JourneyDuration.OfHours(1),
        JourneyDuration.OfHours(2),
        new(0, 0, 90, 1),
        JourneyDuration.OfHours(24),
        JourneyDuration.OfDays(1),
        JourneyDuration.OfDays(1),
        JourneyDuration.OfDays(2),
        new(1, 1),
        new(1, 0, 30),
        JourneyDuration.OfDays(7),
        JourneyDuration.OfDays(30),
        JourneyDuration.OfDays(400),
    ];

    private readonly Dice _dice;
    private int _timers;

    internal JourneySketch(Dice dice)
    {
        _dice = dice;
        HasRhythm = dice.Chance(70);
        int own = dice.Weighted(60, 30, 10);
        DrawTimers(Timers, own, owned: false);
        int tops = dice.Between(2, 5);
        for (int i = 0; i < tops; i++)
            Tops.Add(DrawTop(i, isLast: i == tops - 1));
    }

    internal bool HasRhythm { get; }

    internal List<TimerSketch> Timers { get; } = [];

    internal List<PhaseSketch> Tops { get; } = [];

    internal List<PhaseSketch> All => [.. Tops.SelectMany(top => top.Inside.Prepend(top))];

    internal List<PhaseSketch> Leaves => All.FindAll(phase => phase.IsLeaf);

    internal static JourneyDuration DurationOf(Dice dice) => dice.Of(Durations);

    private PhaseSketch DrawTop(int number, bool isLast)
    {
        var top = new PhaseSketch("p" + number, null);
        int inside = _dice.Chance(40) ? _dice.Between(1, 3) : 0;
        if (inside == 0 && isLast && _dice.Chance(50))
            top.Kind = PhaseKind.Final;
        for (int i = 0; i < inside; i++)
            top.Inside.Add(new PhaseSketch(top.Id + "." + i, top));
        int free = TimersAtMost - Timers.Count;
        if (inside > 0)
        {
            top.HasHistory = _dice.Chance(60);
            DrawTimers(top.Timers, Math.Min(free, _dice.Weighted(50, 40, 10)), owned: true);
            free -= top.Timers.Count;
            foreach (var child in top.Inside)
                DrawLeaf(child, free, mayBeFinal: child != top.Inside[0]);
            if (_dice.Chance(40))
                top.Initial = _dice.Among(top.Inside.FindAll(child => child.Kind != PhaseKind.Final));
        }
        else if (top.Kind != PhaseKind.Final)
            DrawLeaf(top, free, mayBeFinal: false);
        return top;
    }

    private void DrawLeaf(PhaseSketch leaf, int free, bool mayBeFinal)
    {
        if (mayBeFinal && _dice.Chance(10))
        {
            leaf.Kind = PhaseKind.Final;
            return;
        }
        if (_dice.Chance(30))
            leaf.Kind = PhaseKind.Steady;
        DrawTimers(leaf.Timers, _dice.Chance(15) ? free : Math.Min(free, _dice.Weighted(40, 40, 20)), owned: true);
    }

    private void DrawTimers(List<TimerSketch> into, int count, bool owned)
    {
        for (int i = 0; i < count; i++)
            into.Add(DrawTimer("t" + _timers++, byEffect: !owned || _dice.Chance(30)));
    }

    private TimerSketch DrawTimer(string id, bool byEffect)
    {
        if (HasRhythm && _dice.Chance(35))
            return new TimerSketch(id, [], _dice.Of(1m, 1.5m, 2m, 0.5m, 2.345m, 0.001m), _dice.Of(1, 3, 30), byEffect);
        var marks = new List<JourneyDuration>();
        for (int i = _dice.Weighted(70, 20, 10); i >= 0; i--)
            marks.Add(_dice.Of(Durations));
        marks = [.. marks.GroupBy(Nominal).OrderBy(equal => equal.Key).Select(equal => equal.First())];
        return new TimerSketch(id, marks, 0, 0, byEffect);
    }

    private static long Nominal(JourneyDuration one) =>
        (((((one.Days * 24L) + one.Hours) * 60) + one.Minutes) * 60) + one.Seconds;
}
