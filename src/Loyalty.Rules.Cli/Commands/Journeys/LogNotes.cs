using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>Says which events of a log were not taken, on standard error.</summary>
internal sealed class LogNotes(JourneyPlan plan)
{
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);
    private int _duplicates;
    private int _conflicts;
    private int _ofUnknown;
    private int _afterTheEnd;

    /// <summary>Takes note of a member's log up to an instant, and of what became of it.</summary>
    internal void Add(MemberLog member, DateTimeOffset until, JourneyReplay replay)
    {
        foreach (var happened in member.Events.Where(one => one.At <= until && !plan.TryGet(one.Name, out _)))
        {
            _unknown.Add(happened.Name);
            _ofUnknown++;
        }
        if (EndOf(replay) is { } end)
            _afterTheEnd += member.Events.Count(one => one.At > end && one.At <= until && plan.TryGet(one.Name, out _));
        _duplicates += replay.Duplicates;
        _conflicts += replay.Conflicts;
    }

    /// <summary>Says it.</summary>
    /// <returns>1 where an event was refused that somebody meant to count.</returns>
    internal int Tell(Screen screen)
    {
        bool refuses = plan.Journey.UnknownEvents == UnknownEvents.Refuse;
        if (_ofUnknown > 0)
            screen.Complain(
                $"{Count(_ofUnknown)} of a name that the journey does not have: {Names(_unknown)}. It has {Names(plan.Journey.Events)}."
            );
        if (_afterTheEnd > 0)
            screen.Complain($"{Count(_afterTheEnd)} came after the end of the member's last run and moved nobody.");
        if (_duplicates > 0)
            screen.Complain($"{Count(_duplicates)} came again and counted once.");
        if (_conflicts > 0)
            screen.Complain($"{Count(_conflicts)} had the id of another event of the member; the earliest counts.");
        return _conflicts > 0 || (refuses && _ofUnknown > 0) ? ExitCode.Found : ExitCode.Fine;
    }

    /// <summary>When the last run of a member ended; null where one goes on, or none has begun.</summary>
    private static DateTimeOffset? EndOf(JourneyReplay replay)
    {
        var runs = replay.Record.Runs.Select(run => run.State).ToList();
        return runs.Count == 0 || runs.Exists(state => state.Status == JourneyStatus.Running)
            ? null
            : runs.Max(state => state.Now);
    }

    private static string Names(IEnumerable<string> names)
    {
        string[] all = [.. names];
        string some = string.Join(", ", all.Take(10).Select(name => $"'{Screen.Visible(name)}'"));
        return all.Length > 10 ? some + " and others" : some;
    }

    private static string Count(int events) =>
        FormattableString.Invariant($"{events} {(events == 1 ? "event" : "events")}");
}
