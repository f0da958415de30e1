using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Touches;

/// <summary>A member's record on its way through a log, with looks at what may go out in between.</summary>
internal sealed class TouchStory
{
    private readonly TouchCase _case;

    internal TouchStory(TouchCase one, JourneyRecord? from = null)
    {
        _case = one;
        Record = from ?? one.NewMember();
    }

    internal JourneyRecord Record { get; set; }

    internal List<JourneyAnswer> Answers { get; } = [];

    internal List<(DateTimeOffset At, MemberTouch Touch)> Sent { get; } = [];

    internal Action<DateTimeOffset, TouchBatch>? OnBatch { get; set; }

    internal IEnumerable<RunStep> Steps => Answers.SelectMany(answer => answer.Steps);

    /// <summary>Takes all events; between them, and after them, timers fire and touches go out.</summary>
    internal TouchStory Tell(IEnumerable<JourneyEvent> log, bool looks = true)
    {
        foreach (var happened in log)
        {
            if (looks)
                LookUntil(happened.At);
            Take(happened);
        }
        return looks ? LookToTheEnd() : this;
    }

    internal TouchStory LookToTheEnd() => LookUntil(_case.Log[_case.Log.Count - 1].At.AddDays(20));

    /// <summary>Fires timers and lets touches out, when the record asks for it and at some other times too.</summary>
    internal TouchStory LookUntil(DateTimeOffset until)
    {
        var at = Record.At ?? until;
        for (int looks = 0; looks < 6; looks++)
        {
            var wake = _case.Plan.NextWake(Record);
            var next = _case.Dice.Chance(50) && wake is { } soon ? soon : at.AddMinutes(_case.Dice.Below(3000));
            if (next < at || next >= until)
                break;
            at = next;
            AdvanceTo(at);
            Drain(at, _case.MemberZone);
        }
        return this;
    }

    internal JourneyAnswer Take(JourneyEvent happened)
    {
        var answer = _case.Plan.Take(Record, happened);
        Record = answer.Next;
        Answers.Add(answer);
        return answer;
    }

    internal JourneyAnswer AdvanceTo(DateTimeOffset at)
    {
        var answer = _case.Plan.AdvanceTo(Record, at);
        Record = answer.Next;
        Answers.Add(answer);
        return answer;
    }

    internal TouchBatch Drain(DateTimeOffset at, string? zone)
    {
        var batch = _case.Plan.Drain(Record, at, zone);
        Record = batch.Next;
        Sent.AddRange(batch.Sent.Select(touch => (at, touch)));
        OnBatch?.Invoke(at, batch);
        return batch;
    }
}
