namespace Loyalty.Rules.Journeys;

/// <summary>Tells a member's history anew, from a log in any order.</summary>
internal sealed class ReplayTurn
{
    private readonly JourneyPlan _plan;
    private readonly JourneyRecord? _standing;
    private readonly List<MemberTouch>? _goneOut;
    private readonly int[] _counts = new int[(int)JourneyAnswerKind.Unfinished + 1];
    private readonly List<RunBegin> _begun = [];
    private readonly List<RunStep> _steps = [];
    private readonly List<RunReward> _rewards = [];
    private readonly List<TouchOutcome> _touches = [];
    private readonly Dictionary<(int Run, int Number), int> _places = [];

    internal ReplayTurn(JourneyPlan plan, JourneyRecord checkpoint, JourneyRecord? standing)
    {
        _plan = plan;
        _standing = standing;
        _goneOut = standing is null ? null : [.. standing.Sent];
        Record = standing is null ? checkpoint : WithDrawOf(checkpoint, standing);
    }

    internal JourneyRecord Record { get; private set; }

    internal IReadOnlyList<RunBegin> Begun => _begun;

    internal IReadOnlyList<RunStep> Steps => _steps;

    internal IReadOnlyList<RunReward> Rewards => _rewards;

    internal IReadOnlyList<TouchOutcome> Touches => _touches;

    internal int TooLate { get; private set; }

    internal int CountOf(JourneyAnswerKind kind) => _counts[(int)kind];

    internal void Run(IEnumerable<JourneyEvent> log)
    {
        foreach (var happened in Sorted(log))
        {
            JourneyAnswer answer;
            do
            {
                answer = _plan.Take(Record, happened, _goneOut);
                Keep(answer);
            } while (answer.Kind == JourneyAnswerKind.Unfinished);
            _counts[(int)answer.Kind]++;
            if (answer.Reason == JourneyReason.TooLate)
                TooLate++;
        }
        if (_standing is not null)
            TakeOver(_standing);
    }

    /// <summary>Fires the timers that are due up to an instant.</summary>
    internal void AdvanceTo(DateTimeOffset until)
    {
        JourneyAnswer answer;
        do
        {
            answer = _plan.AdvanceTo(Record, until, null, _goneOut);
            Keep(answer);
        } while (answer.Kind == JourneyAnswerKind.Unfinished);
    }

    // At one instant the order in which the journey declares its events stands for that in which they happened. Among equals the id
    // decides, and of one id the body, so that the order of the log never does.
    private List<JourneyEvent> Sorted(IEnumerable<JourneyEvent> log)
    {
        var declared = _plan.Journey.Attributes;
        return
        [
            .. log.OrderBy(happened => Given.Value(happened).At.UtcTicks)
                .ThenBy(happened => (uint)_plan.Tables.Index.EventOf(happened.Name))
                .ThenBy(happened => happened.Id, StringComparer.Ordinal)
                .ThenBy(happened => happened.Name, StringComparer.Ordinal)
                .ThenBy(happened => happened.Value)
                .ThenBy(happened => AppliedEvent.Of(happened, declared).Body),
        ];
    }

    private void Keep(JourneyAnswer answer)
    {
        Record = answer.Next;
        if (answer.Begun is not null)
            _begun.Add(answer.Begun);
        _steps.AddRange(answer.Steps);
        _rewards.AddRange(answer.Rewards);
        foreach (var outcome in answer.Touches)
        {
            var name = (outcome.Touch.Run, outcome.Touch.Number);
            if (_places.TryGetValue(name, out int place))
                _touches[place] = outcome;
            else
            {
                _places.Add(name, _touches.Count);
                _touches.Add(outcome);
            }
        }
    }

    /// <summary>What has happened outside of the log stands: what went out, and how far in time the look at it came.</summary>
    private void TakeOver(JourneyRecord standing)
    {
        if (standing.AtTicks > Record.AtTicks)
            AdvanceTo(standing.At!.Value);
        var draft = RecordDraft.Of(Record);
        draft.Sent.AddRange(standing.Sent);
        draft.SentDay = standing.SentDay;
        draft.Use.AddRange(standing.Use);
        draft.DrainedTicks = standing.DrainedTicks;
        var outbox = new Outbox(draft, null);
        outbox.Expire(standing.DrainedTicks);
        Keep(
            new JourneyAnswer(
                JourneyAnswerKind.Stayed,
                JourneyReason.None,
                draft.ToRecord(),
                null,
                [],
                outbox.Outcomes,
                []
            )
        );
    }

    private JourneyRecord WithDrawOf(JourneyRecord checkpoint, JourneyRecord standing)
    {
        var draft = RecordDraft.Of(checkpoint);
        draft.IsHeldOut = standing.IsHeldOut ?? checkpoint.IsHeldOut;
        draft.Sent.Clear();
        draft.Use.Clear();
        var outbox = new Outbox(draft, _goneOut);
        outbox.RemoveGoneOut();
        foreach (var outcome in outbox.Outcomes)
        {
            _places.Add((outcome.Touch.Run, outcome.Touch.Number), _touches.Count);
            _touches.Add(outcome);
        }
        return draft.ToRecord();
    }
}
