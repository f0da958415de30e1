using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Looks up what parts of a journey name, and reports what it does not have.</summary>
internal sealed class JourneyNames(Journey journey, JourneyIndex index, DiagnosticReporter reporter)
{
    private int _unknown;

    internal bool Event(DiagnosticPath path, string? id) =>
        index.EventOf(id) >= 0 || Unknown(path, "event", id, journey.AllEvents);

    /// <summary>An event that hosts and sales tell.</summary>
    internal bool ToldEvent(DiagnosticPath path, string? id)
    {
        if (!Event(path, id))
            return false;
        if (journey.Events.Contains(id, StringComparer.Ordinal))
            return true;
        reporter.Report(JourneyCodes.NotTold, path, Quoted.Of(id));
        return false;
    }

    internal bool Counter(DiagnosticPath path, string? id) =>
        index.CounterOf(id) >= 0 || Unknown(path, "counter", id, journey.Counters.Select(one => one.Id));

    internal bool Touch(DiagnosticPath path, string? id) =>
        index.TouchOf(id) >= 0 || Unknown(path, "touch", id, journey.Touches.Select(one => one.Id));

    internal bool Timer(DiagnosticPath path, string? id) =>
        index.TimerOf(id) >= 0 || Unknown(path, "timer", id, index.Timers.Select(one => one.Id));

    internal bool Channel(DiagnosticPath path, string? id) =>
        journey.Channels.Any(one => string.Equals(one.Id, id, StringComparison.Ordinal))
        || Unknown(path, "channel", id, journey.Channels.Select(one => one.Id));

    internal bool Attribute(DiagnosticPath path, string? name) =>
        journey.Attributes.Contains(name, StringComparer.Ordinal)
        || Unknown(path, "attribute", name, journey.Attributes);

    internal bool Phase(DiagnosticPath path, string? id) =>
        index.PlaceOf(id) is not null || Unknown(path, "phase", id, PhaseIds());

    /// <summary>A mark, or a timer of one time; of a timer with marks they are named.</summary>
    internal bool Mark(DiagnosticPath path, string? id)
    {
        if (index.MarkOf(id) >= 0)
            return true;
        int timer = index.TimerOf(id);
        if (timer < 0)
            return Unknown(path, "mark or timer", id, index.Marks.Select(one => one.Id));
        string[] marks = [.. index.Timers[timer].Marks.Select(one => one.Id)];
        string hint = " The timer of that name has the marks " + Quoted.Of(marks) + ".";
        reporter.Report(JourneyCodes.UnknownName, path, "mark", Quoted.Of(id), hint);
        return false;
    }

    private IEnumerable<string> PhaseIds() =>
        journey.Phases.SelectMany(phase => phase.Phases.Select(child => child.Id).Prepend(phase.Id));

    private bool Unknown(DiagnosticPath path, string kind, string? id, IEnumerable<string> known)
    {
        // No more are listed, and guessing takes time.
        string guess = _unknown++ < ProgramLimits.Diagnostics ? Spelling.DidYouMean(id ?? "", known) : "";
        reporter.Report(JourneyCodes.UnknownName, path, kind, Quoted.Of(id), guess);
        return false;
    }
}
