namespace Loyalty.Rules.Journeys;

// What must hold, as the state is now.
internal partial struct JourneyTurn
{
    private readonly bool Hold(ref JourneyState state, in Move move)
    {
        for (int i = move.FirstCondition; i < move.EndCondition; i++)
        {
            // Counters are asked most.
            ref readonly var condition = ref _tables.Conditions[i];
            bool holds =
                condition.Kind == ConditionKind.Counter
                    ? condition.Admits(JourneyState.CounterAt(ref state, condition.Number))
                    : Holds(ref state, condition);
            if (!holds)
                return false;
        }
        return true;
    }

    private readonly bool Holds(ref JourneyState state, in CompiledCondition condition)
    {
        switch (condition.Kind)
        {
            case ConditionKind.Value:
                return condition.Admits(_value);
            case ConditionKind.Attribute:
                return condition.Admits(ValueOf(condition.Attribute!));
            case ConditionKind.InPhase:
                return IsWithin(condition, state.EnteredTicks, state.NowTicks);
            case ConditionKind.InJourney:
                return IsWithin(condition, state.BeganTicks, state.NowTicks);
            default:
                int slot = RunningTimers.SlotOf(ref state, _tables.Marks, condition.Number);
                return slot >= 0 && IsWithin(condition, JourneyState.StartAt(ref state, slot), state.NowTicks);
        }
    }

    private readonly bool IsWithin(in CompiledCondition condition, long since, long now) =>
        now >= _tables.Clock.Later(since, condition.From)
        && (!condition.HasBefore || now < _tables.Clock.Later(since, condition.Before));

    private readonly string ValueOf(string attribute)
    {
        for (int i = 0; i < _attributes?.Count; i++)
        {
            if (string.Equals(_attributes[i].Key, attribute, StringComparison.Ordinal))
                return _attributes[i].Value ?? "";
        }
        return "";
    }
}
