using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Takes a member over from an older version of a journey.</summary>
public sealed class ReferenceMigration(Journey from, Journey to)
{
    private readonly JourneyMap _old = new(from);
    private readonly JourneyMap _new = new(to);

    public ReferenceAnswer Migrate(ReferenceRun run)
    {
        if (run.Status == JourneyStatus.NotBegun)
            return Refused(run, JourneyReason.NotBegun);
        if (from.Id != to.Id || from.Version >= to.Version)
            return Refused(run, JourneyReason.OtherPlan);
        if (_new.Phase(NewIdOf(run.Leaf!.Id)) is not { } place)
            return Refused(run, JourneyReason.NoMap);

        var next = run.Copy();
        next.Leaf = _new.EntryOf(place);
        next.Counters.Clear();
        foreach (var counter in to.Counters)
            next.Counters[counter.Id] = run.Counters.TryGetValue(counter.Id, out long kept) ? kept : 0;
        KeepHistory(run, next);
        next.Timers.Clear();
        if (next.Leaf.Kind == PhaseKind.Final)
            next.Status = JourneyStatus.Ended;
        if (next.Status == JourneyStatus.Running)
            KeepTimers(run, next);
        return new ReferenceAnswer(JourneyResultKind.Moved, JourneyReason.None, next);
    }

    /// <summary>The id by the maps of the versions between, in turn.</summary>
    private string NewIdOf(string id)
    {
        foreach (
            var map in to
                .Migrations.Where(map => map.FromVersion >= from.Version && map.FromVersion < to.Version)
                .OrderBy(map => map.FromVersion)
        )
        {
            var pair = map.Phases.FirstOrDefault(pair => pair.Key == id);
            id = pair.Value ?? id;
        }
        return id;
    }

    private void KeepHistory(ReferenceRun run, ReferenceRun next)
    {
        next.History.Clear();
        foreach (var pair in run.History)
        {
            if (
                _new.Phase(pair.Key) is { HasHistory: true } around
                && around.Phases.Any(child => child.Id == pair.Value)
            )
                next.History[pair.Key] = pair.Value;
        }
    }

    private void KeepTimers(ReferenceRun run, ReferenceRun next)
    {
        var timers = new TimersAtHand(_new);
        var here = _new.Timers.FindAll(one =>
            one.Owner is null || one.Owner == next.Leaf || one.Owner == _new.Around(next.Leaf!)
        );
        foreach (var (timer, _) in here)
        {
            var marks = timer.IsRhythm ? [timer.Id] : timer.Marks.Select(mark => mark.Id).ToList();
            if (run.Timers.Find(running => running.Timer.Id == timer.Id) is { } running)
            {
                int mark = marks.IndexOf(TimersAtHand.MarkOf(running));
                if (mark >= 0)
                    next.Timers.Add(new ReferenceTimer(timer, mark, running.Start, running.Due));
                else
                    timers.StartAsFrom(next, timer, running.Start);
            }
            else if (timer.Start == TimerStart.OnEntry && !_old.Timers.Exists(one => one.Timer.Id == timer.Id))
                timers.StartAsFrom(next, timer, next.Entered);
        }
    }

    private static ReferenceAnswer Refused(ReferenceRun run, JourneyReason reason) =>
        new(JourneyResultKind.Refused, reason, run);
}
