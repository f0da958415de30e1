using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A call on a member's record at hand: the record as far as it got, and what happened on the way.</summary>
internal sealed class RecordCall
{
    private const int GoingOnAtMost = 8;

    private readonly Journey _journey;
    private readonly ReferenceJourney _way;
    private readonly IReadOnlyDictionary<string, string> _attributes;
    private readonly WaitingTouches _waiting;
    private readonly List<ReferenceMemberStep> _steps = [];
    private readonly List<ReferenceMemberPoints> _rewards = [];
    private int? _begun;

    internal RecordCall(
        Journey journey,
        ReferenceJourney way,
        ReferenceRecord record,
        IReadOnlyDictionary<string, string> attributes
    )
    {
        (_journey, _way, _attributes) = (journey, way, attributes);
        Record = record.Copy();
        _waiting = new WaitingTouches(Record, way.Clock);
    }

    internal ReferenceRecord Record { get; }

    /// <summary>Fires the timers of all runs up to an instant, each at its own due.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool FireDue(Instant at)
    {
        var due = Record.GoingOn.Where(run => ReferenceJourney.NextWake(run.Run) <= at.ToDateTimeOffset()).ToList();
        var happened = due.ConvertAll(run => (run.Number, _way.FireUpTo(run.Run, at, _attributes)));
        foreach (var (number, answer) in happened)
            Put(number, answer.Next);
        ComeIn(happened);
        Settle();
        return due.Count > 0;
    }

    /// <summary>Takes an event at its instant, once all that is due by then has fired: the list from its second point on.</summary>
    /// <returns>Why it began no run, if it begins runs.</returns>
    internal JourneyReason Happen(string name, long value, Instant at)
    {
        bool hadOptedOut = Record.IsOptedOut;
        if (name == _journey.OptOutOn)
        {
            Record.IsOptedOut = true;
            _waiting.Empty(at);
        }
        if (name == _journey.OptInOn)
            Record.IsOptedOut = false;

        var reason = name == _journey.Entry.On ? WhyNotIn(at) : JourneyReason.None;
        bool begins = name == _journey.Entry.On && reason == JourneyReason.None;
        if (begins)
            Begin(at);
        foreach (var run in Record.GoingOn.ToList())
            Tell(run.Number, name, value, at);
        // Where this is the event of opting out, the run has taken it already.
        if (begins && hadOptedOut && name != _journey.OptOutOn)
            TellOfOptingOut(at);
        End(at);
        return reason;
    }

    /// <summary>Begins a run by hand.</summary>
    internal void Enter(Instant at)
    {
        Begin(at);
        TellOfOptingOut(at);
        End(at);
    }

    internal void LetFall(Instant at) => _waiting.LetFall(at);

    /// <summary>Why the journey does not let the member in; none if it does.</summary>
    internal JourneyReason WhyNotIn(Instant at)
    {
        var entry = _journey.Entry;
        int goOn = Record.GoingOn.Count();
        if (entry.Again == ReEntry.Never && Record.Entries > 0)
            return JourneyReason.EnteredBefore;
        if (Record.Entries >= entry.AtMost || goOn == GoingOnAtMost)
            return JourneyReason.TooManyRuns;
        if (entry.Again == ReEntry.AfterExit && goOn > 0)
            return JourneyReason.StillRunning;
        return
            Record.LastExit is { } exit && _way.Clock.DateOf(at) < _way.Clock.DateOf(exit).PlusDays(entry.CoolingDays)
            ? JourneyReason.CoolingDown
            : JourneyReason.None;
    }

    internal void Remember(ReferenceTaken taken) => Record.Taken.Add(taken);

    /// <summary>What became of it all: moved if a run began or a transition was taken.</summary>
    internal ReferenceRecordAnswer Answer(JourneyReason reason = JourneyReason.None)
    {
        bool moved = _begun is not null || _steps.Exists(step => step.Step.Transition is not null);
        return new ReferenceRecordAnswer(moved ? JourneyAnswerKind.Moved : JourneyAnswerKind.Stayed, reason, Record)
        {
            Begun = _begun,
            Steps = _steps,
            Touches = _waiting.Outcomes,
            Rewards = _rewards,
        };
    }

    private void Begin(Instant at)
    {
        // Drawn once, and kept.
        if (Record.Entries == 0)
            Record.IsHeldOut = _journey.Holdout?.Holds(Record.MemberId);
        _begun = ++Record.Entries;
        var answer = _way.Begin(new ReferenceRun(), at.ToDateTimeOffset(), _attributes);
        Record.Runs.Add(new ReferenceMemberRun(_begun.Value, answer.Next));
        ComeIn([(_begun.Value, answer)]);
    }

    private void Tell(int number, string name, long value, Instant at)
    {
        var run = Record.Runs.Find(one => one.Number == number)!.Run;
        var answer = _way.Advance(run, name, at.ToDateTimeOffset(), value, _attributes);
        Put(number, answer.Next);
        ComeIn([(number, answer)]);
    }

    /// <summary>Tells a run that has begun what the member said before it.</summary>
    private void TellOfOptingOut(Instant at)
    {
        if (Record.IsOptedOut && Record.GoingOn.Any(run => run.Number == _begun))
            Tell(_begun!.Value, _journey.OptOutOn!, 0, at);
    }

    private void End(Instant at)
    {
        Record.At = at;
        Settle();
        _waiting.LetFall(at);
    }

    private void Put(int number, ReferenceRun run) =>
        Record.Runs[Record.Runs.FindIndex(one => one.Number == number)] = new ReferenceMemberRun(number, run);

    /// <summary>What several runs did comes in by instant, then by run; the end of a run after what it says at that instant.</summary>
    private void ComeIn(List<(int Number, ReferenceAnswer Answer)> happened)
    {
        var all = happened.OrderBy(one => one.Number).ToList();
        _steps.AddRange(
            all.SelectMany(one => one.Answer.Steps.Select(step => new ReferenceMemberStep(one.Number, step)))
                .OrderBy(step => step.Step.At)
        );
        var said = all.SelectMany(one =>
            one.Answer.Touches.Select(touch => (touch.At, one.Number, Touch: (ReferenceTouch?)touch))
        );
        var ends = all.Where(one => one.Answer.Next.Status == JourneyStatus.Ended)
            .Select(one => (At: one.Answer.Next.Now, one.Number, Touch: (ReferenceTouch?)null));
        foreach (var (at, number, touch) in said.Concat(ends).OrderBy(one => one.At).ThenBy(one => one.Number).ToList())
        {
            if (touch is not null)
                _waiting.Issue(number, touch);
            else
                _waiting.LeaveBehind(number, at, _way.NeverIn(Record.Runs.Find(one => one.Number == number)!.Run));
        }
        _rewards.AddRange(
            all.SelectMany(one => one.Answer.Rewards.Select(points => (one.Number, points)))
                .OrderBy(one => one.points.At)
                .Select(one => new ReferenceMemberPoints(one.Number, one.points, Record.IsHeldOut == true))
        );
    }

    /// <summary>The time of the record, the run that ended last, and the ids that are still remembered.</summary>
    private void Settle()
    {
        foreach (var run in Record.Runs.Where(run => !(run.Run.Now <= Record.At)))
            Record.At = run.Run.Now;
        var ended = Record.Runs.Except(Record.GoingOn).OrderBy(run => run.Run.Now).ThenBy(run => run.Number).ToList();
        if (ended.Count > 0)
            Record.LastExit = ended.Last().Run.Now;
        Record.Runs.RemoveAll(run => ended.Contains(run) && run != ended.Last());
        Record.Taken.RemoveAll(taken => taken.At < Record.At - Duration.FromDays(_journey.LatenessDays));
    }
}
