using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Gives the names of a document the numbers of a plan, and refuses what no run of it can have come to.</summary>
internal sealed class JourneyRunReading
{
    private readonly JourneyPlan _plan;
    private readonly JourneyIndex _index;
    private readonly JourneyRunDocument _document;
    private readonly DiagnosticPath _at;
    private readonly DiagnosticBag _bag;

    private JourneyRunReading(JourneyPlan plan, JourneyRunDocument document, DiagnosticPath at, DiagnosticBag bag)
    {
        _plan = plan;
        _index = plan.Tables.Index;
        _document = document;
        _at = at;
        _bag = bag;
    }

    /// <summary>Reads where a run of the plan's own version stands; what comes back counts only if nothing was reported.</summary>
    internal static JourneyState Of(
        JourneyPlan plan,
        JourneyRunDocument document,
        DiagnosticPath at,
        DiagnosticBag bag
    ) => new JourneyRunReading(plan, document, at, bag).Read();

    private void CheckNotBegun()
    {
        string? said =
            _document.Phase is not null ? "phase"
            : _document.Began is not null ? "began"
            : _document.Entered is not null ? "entered"
            : _document.Now is not null ? "now"
            : _document.Issued != 0 ? "issued"
            : _document.Counters.Count > 0 ? "counters"
            : _document.Timers.Count > 0 ? "timers"
            : _document.History.Count > 0 ? "history"
            : _document.LastOfRhythm is not null ? "rhythm"
            : null;
        if (said is not null)
            Report(JourneyStateCodes.NotOfStatus, _at.Then(said), "has not begun", "'" + said + "'");
    }

    private JourneyState Read()
    {
        if (_document.Status == JourneyStatus.NotBegun)
        {
            CheckNotBegun();
            return default;
        }
        var state = new JourneyState
        {
            Stamp = _plan.Tables.Stamp,
            StatusValue = (byte)_document.Status,
            IssuedCount = _document.Issued,
        };
        var leaf = ReadPhase();
        if (leaf is not null)
            state.Leaf = (byte)leaf.Number;
        ReadTimes(ref state);
        ReadCounters(ref state);
        ReadHistory(ref state);
        ReadRhythm(ref state);
        if (_document.Status == JourneyStatus.Ended && _document.Timers.Count > 0)
            Report(JourneyStateCodes.NotOfStatus, _at.Then("timers"), "has ended", "'timers'");
        else if (leaf is not null)
            ReadTimers(ref state, leaf);
        return state;
    }

    private LeafPlace? ReadPhase()
    {
        if (_document.Phase is not { } phase)
        {
            Report(JourneyStateCodes.PartMissing, _at.Then("phase"), "phase");
            return null;
        }
        var leaf = _index.PlaceOf(phase)?.Leaf;
        if (leaf is null)
            Unknown(_at.Then("phase"), "phase", phase, _index.Leaves.Select(one => one.Phase.Id));
        else if (leaf.Phase.Kind == PhaseKind.Final && _document.Status == JourneyStatus.Running)
            Report(
                JourneyStateCodes.NotOfStatus,
                _at.Then("phase"),
                "goes on",
                "final phase such as " + Quoted.Of(phase)
            );
        return leaf;
    }

    private void ReadTimes(ref JourneyState state)
    {
        long? began = Ticks("began", _document.Began);
        long? entered = Ticks("entered", _document.Entered);
        long? now = Ticks("now", _document.Now);
        (state.BeganTicks, state.EnteredTicks) = (began ?? 0, entered ?? 0);
        // Where it is not known, nothing is said to be later.
        state.NowTicks = now ?? JourneyClock.Never;
        if (entered < began)
            Report(JourneyStateCodes.TimesAstray, _at.Then("entered"), "entered", "before \"began\"");
        if (now < entered)
            Report(JourneyStateCodes.TimesAstray, _at.Then("now"), "now", "before \"entered\"");
    }

    /// <summary>An instant of the run; null where it is missing or none that a run can come to, which is reported.</summary>
    private long? Ticks(string property, DateTimeOffset? at)
    {
        if (at is null)
            Report(JourneyStateCodes.PartMissing, _at.Then(property), property);
        else if (!ProgramCalendar.InRange(at.Value.UtcTicks))
            Report(JourneyStateCodes.TimesAstray, _at.Then(property), property, "before 1970 or after 2199");
        else
            return at.Value.UtcTicks;
        return null;
    }

    private void ReadCounters(ref JourneyState state)
    {
        foreach (var pair in _document.Counters)
        {
            int counter = _index.CounterOf(pair.Key);
            if (counter < 0)
                Unknown(
                    _at.Then("counters").Then(pair.Key),
                    "counter",
                    pair.Key,
                    _plan.Journey.Counters.Select(one => one.Id)
                );
            else
                JourneyState.CounterAt(ref state, counter) = pair.Value;
        }
    }

    private void ReadHistory(ref JourneyState state)
    {
        foreach (var pair in _document.History)
        {
            var path = _at.Then("history").Then(pair.Key);
            var super = _index.PlaceOf(pair.Key)?.Super;
            if (super is not { Phase.HasHistory: true })
                Unknown(
                    path,
                    "phase with a history",
                    pair.Key,
                    _index.Supers.Where(one => one.Phase.HasHistory).Select(one => one.Phase.Id)
                );
            else if (_index.ChildOf(super, pair.Value, 0) is var leaf and >= 0)
                state.History |= (ulong)(leaf + 1) << (8 * super.Number);
            else
                Unknown(path, "phase inside it", pair.Value, super.Phase.Phases.Select(one => one.Id));
        }
    }

    private void ReadRhythm(ref JourneyState state)
    {
        if (_document.LastOfRhythm is not { } last)
            return;
        var path = _at.Then("rhythm");
        state.LastTicks = last.UtcTicks;
        if (!ProgramCalendar.InRange(last.UtcTicks) || last.UtcTicks > state.NowTicks)
            Report(JourneyStateCodes.TimesAstray, path.Then("last"), "last", "before 1970 or after \"now\"");
        if (_document.Gaps.Count > JourneyState.Gaps)
        {
            Report(JourneyStateCodes.TooMany, path.Then("gaps"), _document.Gaps.Count, "gaps", JourneyState.Gaps);
            return;
        }
        state.GapCount = (byte)_document.Gaps.Count;
        for (int i = 0; i < _document.Gaps.Count; i++)
            JourneyState.GapAt(ref state, i) = (int)_document.Gaps[i];
    }

    private void ReadTimers(ref JourneyState state, LeafPlace leaf)
    {
        if (_document.Timers.Count > JourneyState.Timers)
        {
            var path = _at.Then("timers");
            Report(JourneyStateCodes.TooMany, path, _document.Timers.Count, "running timers", JourneyState.Timers);
            return;
        }
        for (int i = 0; i < _document.Timers.Count; i++)
        {
            var timer = _document.Timers[i];
            var path = _at.Then("timers").Then(i);
            int mark = MarkOf(timer, path, leaf);
            if (mark < 0)
                continue;
            if (!ProgramCalendar.InRange(timer.Started.UtcTicks) || timer.Started.UtcTicks > state.NowTicks)
                Report(JourneyStateCodes.TimesAstray, path.Then("started"), "started", "before 1970 or after \"now\"");
            if (timer.Due is { } due && (due < timer.Started || !ProgramCalendar.InRange(due.UtcTicks)))
                Report(JourneyStateCodes.TimesAstray, path.Then("due"), "due", "before \"started\" or after 2199");
            if (RunningTimers.SlotOf(ref state, _plan.Tables.Marks, _index.Marks[mark].Timer) >= 0)
                Report(JourneyStateCodes.TimerTwice, path.Then("timer"), Quoted.Of(timer.Timer));
            else
                RunningTimers.Add(ref state, mark, timer.Started.UtcTicks, timer.Due?.UtcTicks ?? JourneyClock.Never);
        }
    }

    private int MarkOf(JourneyStateTimer timer, DiagnosticPath path, LeafPlace leaf)
    {
        int number = _index.TimerOf(timer.Timer);
        if (number < 0)
        {
            Unknown(path.Then("timer"), "timer", timer.Timer, _index.Timers.Select(one => one.Id));
            return -1;
        }
        if (!_index.IsActive(number, leaf))
        {
            Report(
                JourneyStateCodes.TimerElsewhere,
                path.Then("timer"),
                Quoted.Of(timer.Timer),
                Quoted.Of(leaf.Phase.Id)
            );
            return -1;
        }
        int mark = _index.MarkOf(timer.Mark ?? timer.Timer);
        if (mark >= 0 && _index.Marks[mark].Timer == number)
            return mark;
        var known = _index.Marks.Where(one => one.Timer == number).Select(one => one.Id);
        Unknown(path.Then("mark"), "mark of timer " + Quoted.Of(timer.Timer), timer.Mark ?? timer.Timer, known);
        return -1;
    }

    private void Unknown(DiagnosticPath path, string kind, string name, IEnumerable<string> known) =>
        Report(JourneyStateCodes.UnknownPart, path, kind, Quoted.Of(name), Spelling.DidYouMean(name, known));

    private void Report(DiagnosticDescriptor descriptor, DiagnosticPath path, params object?[] particulars) =>
        _bag.Add(descriptor, path.ToString(), particulars);
}
