using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>Draws what happens to a member: the oracle walks along, so that events meet timers to the tick.</summary>
internal sealed class LogGenerator(Dice dice, Journey journey, Timeline time)
{
    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastTick = new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(
        -1
    );

    private readonly ReferenceJourney _oracle = new(journey);

    /// <summary>Ten years of hours are too many for a slow oracle.</summary>
    private readonly bool _mayJump = JourneyMaps
        .TimersInOrder(journey)
        .All(timer => timer.IsRhythm || timer.Marks[0].After.Days > 0);

    /// <summary>Calls, each with what the oracle makes of it.</summary>
    internal List<(LoggedCall Call, ReferenceAnswer Answer)> Next(int count)
    {
        var log = new List<(LoggedCall, ReferenceAnswer)>();
        var run = new ReferenceRun();
        while (log.Count < count)
        {
            var one = run.Status == JourneyStatus.NotBegun ? First() : Draw(run);
            var answer = one.Ask(_oracle, run);
            log.Add((one, answer));
            run = answer.Next;
            if (run.Status == JourneyStatus.Ended && dice.Chance(50))
                break;
        }
        return log;
    }

    private LoggedCall First()
    {
        if (dice.Chance(3))
            return Event(time.Anchor);
        var at = dice.Chance(3)
            ? dice.Of(Epoch, Epoch.AddTicks(-1), LastTick, LastTick.AddTicks(1), LastTick.AddDays(-3))
            : time.Anchor.AddDays(-dice.Of(0, 1, 1, 2, 7, 30));
        return new LoggedCall(LoggedCallKind.Begin, "", Anywhere(at), 0, Attributes());
    }

    private LoggedCall Draw(ReferenceRun run)
    {
        var at = Anywhere(At(run));
        if (dice.Chance(1))
            return new LoggedCall(LoggedCallKind.Begin, "", at, 0, Attributes());
        return dice.Chance(25) ? new LoggedCall(LoggedCallKind.Tick, "", at, 0, Attributes()) : Event(at);
    }

    private LoggedCall Event(DateTimeOffset at) =>
        new(
            LoggedCallKind.Event,
            dice.Weighted(55, 42, 3) switch
            {
                0 => "buy",
                1 => dice.Of(JourneySketch.Events),
                _ => "ghost",
            },
            at,
            dice.Of(0L, 0, 0, 5, 7, -1),
            Attributes()
        );

    private DateTimeOffset At(ReferenceRun run)
    {
        var now = run.Now.ToDateTimeOffset();
        var wake = ReferenceJourney.NextWake(run) ?? now.AddHours(3);
        var at = dice.Weighted(10, 18, 6, 6, 10, 18, 12, 8, 3, 3, 1) switch
        {
            0 => now,
            1 => wake,
            2 => wake.AddTicks(-1),
            3 => wake.AddTicks(1),
            4 => now.AddMinutes(dice.Between(1, 200)),
            5 => now.AddDays(dice.Of(1, 1, 2)),
            6 => now.AddDays(dice.Between(2, 9)).AddMinutes(dice.Of(0, 30, 600)),
            7 => now.AddDays(dice.Of(30, 45)),
            8 => now.AddTicks(-dice.Of(1L, TimeSpan.TicksPerHour)),
            9 => _mayJump ? now.AddDays(dice.Of(400, 3653)) : now.AddDays(100),
            _ => dice.Of(Epoch.AddTicks(-1), Epoch, LastTick.AddTicks(1)),
        };
        return at;
    }

    /// <summary>The same instant, as some other place writes it.</summary>
    private DateTimeOffset Anywhere(DateTimeOffset at) => dice.Chance(20) ? at.ToOffset(TimeSpan.FromHours(7)) : at;

    private SortedDictionary<string, string>? Attributes()
    {
        if (dice.Chance(50))
            return null;
        var given = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (dice.Chance(60))
            given["kind"] = dice.Of("gold", "blue", "");
        if (dice.Chance(60))
            given["vip"] = dice.Of("gold", "no");
        if (dice.Chance(20))
            given["undeclared"] = "yes";
        return given;
    }
}
