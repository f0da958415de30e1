using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A trigger and all that follows from it until the run comes to rest.</summary>
internal sealed class Macrostep(JourneyCall call)
{
    private const int WaitingAtMost = 16;
    private readonly Queue<string> _raised = new();
    private bool _tooManyWait;

    /// <summary>An event that is taken once the run comes to rest.</summary>
    internal void Raise(string id)
    {
        _tooManyWait |= _raised.Count == WaitingAtMost;
        _raised.Enqueue(id);
    }

    /// <summary>Takes a trigger, then what is always taken, then raised events one by one.</summary>
    /// <returns>Whether the run came to rest.</returns>
    internal bool TakeToRest(Trigger trigger, long value)
    {
        bool rests = !_tooManyWait && (trigger.Kind == TriggerKind.Always || TryTake(trigger, value, out _));
        while (rests && call.Run.Status == JourneyStatus.Running)
        {
            rests = TryTake(Trigger.Always, value, out bool moved);
            if (moved)
                continue;
            if (!rests || _raised.Count == 0)
                return rests;
            string raised = _raised.Dequeue();
            call.Hear(raised);
            rests = TryTake(Trigger.Event(raised), value, out _);
        }
        return rests;
    }

    /// <summary>Takes the first transition in document order that waits for the trigger and whose conditions hold.</summary>
    private bool TryTake(Trigger trigger, long value, out bool moved)
    {
        var from = call.Run.Leaf!;
        var (transition, owner) = call
            .Map.TransitionsIn(from)
            .FirstOrDefault(one =>
                one.Transition.Trigger.Kind == trigger.Kind
                && one.Transition.Trigger.Id == trigger.Id
                && call.Conditions.Hold(one.Transition, call.Run, value)
            );
        moved = transition is not null;
        if (transition is null)
            return true;
        if (!call.CountsOneMore())
            return false;
        new JourneyMove(call, this).Take(transition, owner);
        call.Steps.Add(new ReferenceStep(call.Run.Now, trigger, transition, from, call.Run.Leaf!));
        return !_tooManyWait;
    }
}
