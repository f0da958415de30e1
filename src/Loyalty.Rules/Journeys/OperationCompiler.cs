namespace Loyalty.Rules.Journeys;

/// <summary>Turns effects, and what entering a phase starts, into operations in the order in which they happen.</summary>
internal sealed class OperationCompiler(JourneyIndex index, Journey journey)
{
    private readonly List<Operation> _all = [];

    internal int Count => _all.Count;

    internal Operation[] ToArray() => [.. _all];

    /// <summary>Adds effects; touches are withheld by the phase in which the member is.</summary>
    internal void Add(IReadOnlyList<Effect> effects, LeafPlace where)
    {
        foreach (var effect in effects)
            _all.Add(OperationOf(effect, where));
    }

    /// <summary>Adds what entering a leaf does: each phase starts its timers, and then has its effects.</summary>
    internal void AddEntering(LeafPlace leaf, bool entersSuper)
    {
        if (entersSuper)
        {
            AddStarts(leaf.Super!.Timers);
            Add(leaf.Super.Phase.OnEnter, leaf);
        }
        AddStarts(leaf.Timers);
        Add(leaf.Phase.OnEnter, leaf);
    }

    /// <summary>Adds what an event does before it is taken.</summary>
    internal NumberRange AddOfEvent(string id)
    {
        int first = _all.Count;
        if (string.Equals(journey.RhythmOf, id, StringComparison.Ordinal))
            _all.Add(new Operation(OperationKind.NoteGap, 0));
        for (int i = 0; i < journey.Counters.Count; i++)
        {
            if (string.Equals(journey.Counters[i].Of, id, StringComparison.Ordinal))
                _all.Add(new Operation(OperationKind.Count, i, 1));
        }
        return new NumberRange(first, _all.Count);
    }

    /// <summary>Whether a move raises an event.</summary>
    internal bool Raises(in Move move)
    {
        for (int i = move.FirstOperation; i < move.EndOperation; i++)
        {
            if (_all[i].Kind == OperationKind.Raise)
                return true;
        }
        return false;
    }

    private void AddStarts(NumberRange timers)
    {
        for (int i = timers.From; i < timers.To; i++)
        {
            if (index.Timers[i].Start == TimerStart.OnEntry)
                _all.Add(new Operation(OperationKind.Start, i));
        }
    }

    private Operation OperationOf(Effect effect, LeafPlace where) =>
        effect.Kind switch
        {
            EffectKind.Count => new Operation(OperationKind.Count, index.CounterOf(effect.Id), effect.Amount),
            EffectKind.Set => new Operation(OperationKind.Set, index.CounterOf(effect.Id), effect.Amount),
            EffectKind.Start => new Operation(OperationKind.Start, index.TimerOf(effect.Id)),
            EffectKind.Cancel => new Operation(OperationKind.Cancel, index.TimerOf(effect.Id)),
            EffectKind.Touch => TouchOf(index.TouchOf(effect.Id), where),
            EffectKind.Reward => new Operation(OperationKind.Reward, 0, effect.Amount),
            EffectKind.Raise => new Operation(OperationKind.Raise, index.EventOf(effect.Id)),
            _ => new Operation(OperationKind.ForgetRhythm, 0),
        };

    private Operation TouchOf(int touch, LeafPlace where) =>
        new(OperationKind.Touch, touch, isWithheld: where.Withholds(journey.Touches[touch].Kind));
}
