using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>One call at hand: the run as far as it got, and what happened on the way.</summary>
internal sealed class JourneyCall(JourneyMap map, ReferenceRun run, IReadOnlyDictionary<string, string> attributes)
{
    private const int MicrostepsAtMost = 100;
    private int _microsteps;
    private bool _heardRhythm;

    internal JourneyMap Map { get; } = map;

    internal TimersAtHand Timers { get; } = new(map);

    internal JourneyConditions Conditions { get; } = new(map.Clock, attributes);

    internal ReferenceRun Run { get; private set; } = run.Copy();

    internal List<ReferenceStep> Steps { get; } = [];

    internal List<ReferenceTouch> Touches { get; } = [];

    internal List<ReferencePoints> Rewards { get; } = [];

    /// <summary>Transitions are counted anew when time moves and when an event is taken.</summary>
    internal void CountAnew() => _microsteps = 0;

    /// <summary>Counts one more transition.</summary>
    /// <returns>Whether it may be taken.</returns>
    internal bool CountsOneMore() => ++_microsteps <= MicrostepsAtMost;

    /// <summary>Counts an event and notes it for the rhythm, whether the host tells it or the journey raises it.</summary>
    internal void Hear(string eventId)
    {
        foreach (var counter in Map.Journey.Counters.Where(counter => counter.Of == eventId))
            JourneyEffects.Count(Run, counter.Id, 1);
        if (eventId != Map.Journey.RhythmOf)
            return;
        JourneyRhythm.Note(Run, Run.Now, Map.Clock);
        _heardRhythm = true;
    }

    /// <summary>Takes a trigger, then starts the rhythm's timers anew where its event was heard.</summary>
    internal void Take(Trigger trigger, long value, Macrostep? macrostep = null)
    {
        TakeOrUndo(trigger, value, macrostep ?? new Macrostep(this));
        if (_heardRhythm && Run.Status == JourneyStatus.Running)
            Timers.Rearm(Run);
        _heardRhythm = false;
    }

    /// <summary>Takes a trigger with all that follows, or none of it where that does not come to rest.</summary>
    private void TakeOrUndo(Trigger trigger, long value, Macrostep macrostep)
    {
        var before = Run.Copy();
        bool heard = _heardRhythm;
        var (steps, touches, rewards) = (Steps.Count, Touches.Count, Rewards.Count);
        if (macrostep.TakeToRest(trigger, value))
            return;
        Run = before;
        _heardRhythm = heard;
        Steps.RemoveRange(steps, Steps.Count - steps);
        Touches.RemoveRange(touches, Touches.Count - touches);
        Rewards.RemoveRange(rewards, Rewards.Count - rewards);
        Steps.Add(new ReferenceStep(Run.Now, trigger, null, Run.Leaf!, Run.Leaf!));
    }

    internal ReferenceAnswer Answer(JourneyResultKind kind, JourneyReason reason = JourneyReason.None) =>
        new(kind, reason, Run)
        {
            Steps = Steps,
            Touches = Touches,
            Rewards = Rewards,
        };

    /// <summary>Moved if a transition was taken.</summary>
    internal ReferenceAnswer Answer() =>
        Answer(Steps.Exists(step => step.Transition is not null) ? JourneyResultKind.Moved : JourneyResultKind.Stayed);
}
