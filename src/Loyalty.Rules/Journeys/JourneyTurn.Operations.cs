namespace Loyalty.Rules.Journeys;

// What is done.
internal partial struct JourneyTurn
{
    /// <summary>Where counters stop.</summary>
    internal const long MostCounted = 1_000_000_000_000_000;

    /// <summary>Does what a move or event does; false where too many raised events wait.</summary>
    private readonly bool Operate(ref JourneyState state, int from, int to)
    {
        bool fits = true;
        for (int i = from; i < to; i++)
        {
            ref readonly var operation = ref _tables.Operations[i];
            switch (operation.Kind)
            {
                case OperationKind.Count:
                    ref long counter = ref JourneyState.CounterAt(ref state, operation.Number);
                    counter = Bounded(counter + Bounded(operation.Amount));
                    break;
                case OperationKind.Set:
                    JourneyState.CounterAt(ref state, operation.Number) = Bounded(operation.Amount);
                    break;
                case OperationKind.Start:
                    Start(ref state, _tables.FirstMarks[operation.Number]);
                    break;
                case OperationKind.Cancel:
                    RunningTimers.Remove(ref state, _tables.Marks, operation.Number, operation.Number + 1);
                    break;
                case OperationKind.Touch:
                    state.IssuedCount++;
                    _into.Add(
                        new IssuedTouch(
                            state.NowTicks,
                            _tables.Touches[operation.Number],
                            state.IssuedCount,
                            operation.IsWithheld
                        )
                    );
                    break;
                case OperationKind.Reward:
                    state.IssuedCount++;
                    _into.Add(new IssuedReward(state.NowTicks, operation.Amount, state.IssuedCount));
                    break;
                case OperationKind.Raise:
                    // What is entered at the beginning stays entered, and therefore in full.
                    fits &= _into.Raised.TryAdd(operation.Number);
                    break;
                case OperationKind.NoteGap:
                    MemberRhythm.Note(ref state, _tables.Clock);
                    break;
                default:
                    MemberRhythm.Forget(ref state);
                    break;
            }
        }
        return fits;
    }

    private static long Bounded(long count) => Math.Min(Math.Max(count, -MostCounted), MostCounted);
}
