using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Starts, stops and fires the timers of a run.</summary>
internal sealed class TimersAtHand(JourneyMap map)
{
    internal void Start(ReferenceRun run, JourneyTimer timer)
    {
        Cancel(run, timer);
        var fresh = new ReferenceTimer(timer, 0, run.Now, null);
        run.Timers.Add(fresh with { Due = timer.IsRhythm ? RhythmDue(run, fresh) : MarkDue(fresh, run.Now) });
    }

    /// <summary>Lets a timer run that was started earlier, at its first mark that is still to come; if there is none it does not run.</summary>
    internal void StartAsFrom(ReferenceRun run, JourneyTimer timer, Instant start)
    {
        var running = new ReferenceTimer(timer, 0, start, start);
        if (timer.IsRhythm)
        {
            run.Timers.Add(running with { Due = RhythmDue(run, running) });
            return;
        }
        for (int mark = 0; mark < timer.Marks.Count; mark++)
        {
            running = running with { Mark = mark };
            running = running with { Due = MarkDue(running, running.Due!.Value) };
            if (running.Due is { } due && due <= run.Now)
                continue;
            run.Timers.Add(running);
            return;
        }
    }

    internal static void Cancel(ReferenceRun run, JourneyTimer timer) =>
        run.Timers.RemoveAll(running => running.Timer == timer);

    internal static void CancelAllOf(ReferenceRun run, Phase phase)
    {
        foreach (var timer in phase.Timers)
            Cancel(run, timer);
    }

    internal void StartOnEntry(ReferenceRun run, Phase phase)
    {
        foreach (var timer in phase.Timers.Where(timer => timer.Start == TimerStart.OnEntry))
            Start(run, timer);
    }

    /// <summary>The timer that fires next, if it is due up to an instant.</summary>
    internal ReferenceTimer? NextDue(ReferenceRun run, Instant upTo) =>
        run
            .Timers.Where(running => running.Due <= upTo)
            .OrderBy(running => running.Due)
            .ThenBy(running => map.IndexOf(running.Timer))
            .FirstOrDefault();

    /// <summary>Puts the next mark in place of the one that fires, if there is one.</summary>
    internal void GoOn(ReferenceRun run, ReferenceTimer fired)
    {
        run.Timers.Remove(fired);
        if (fired.Mark + 1 >= fired.Timer.Marks.Count)
            return;
        var next = fired with { Mark = fired.Mark + 1 };
        run.Timers.Add(next with { Due = MarkDue(next, fired.Due!.Value) });
    }

    /// <summary>The mark that a running timer waits for, by the id that transitions name.</summary>
    internal static string MarkOf(ReferenceTimer running) =>
        running.Timer.IsRhythm ? running.Timer.Id : running.Timer.Marks[running.Mark].Id;

    /// <summary>Gives the rhythm timers that are in effect their new due, after an event of the rhythm.</summary>
    internal void Rearm(ReferenceRun run)
    {
        foreach (var (timer, owner) in map.Timers.Where(one => one.Timer.IsRhythm))
        {
            bool inEffect = owner is null || owner == run.Leaf || owner == map.Around(run.Leaf!);
            bool runs = run.Timers.Exists(running => running.Timer == timer);
            if (inEffect && (runs || timer.Start == TimerStart.OnEntry))
                Start(run, timer);
        }
    }

    private Instant? MarkDue(ReferenceTimer running, Instant atLeast) =>
        OrNever(Instant.Max(map.Clock.After(running.Start, running.Timer.Marks[running.Mark].After), atLeast));

    private Instant? RhythmDue(ReferenceRun run, ReferenceTimer running) =>
        JourneyRhythm.DueOf(running.Timer, run, running.Start, map.Clock) is { } due
            ? OrNever(Instant.Max(due, run.Now))
            : null;

    private static Instant? OrNever(Instant due) => due < WallClock.End ? due : null;
}
