using System.Runtime.CompilerServices;

namespace Loyalty.Rules.Journeys;

// The numbered fields. Places come from the plan's tables; they are cut to the size of the state all the same, so that nothing beside it is ever touched.
public partial struct JourneyState
{
    internal static ref long DueAt(ref JourneyState state, int slot) =>
        ref Unsafe.Add(ref state._due0, slot & (Timers - 1));

    internal static ref long StartAt(ref JourneyState state, int slot) =>
        ref Unsafe.Add(ref state._start0, slot & (Timers - 1));

    internal static ref ushort MarkAt(ref JourneyState state, int slot) =>
        ref Unsafe.Add(ref state._mark0, slot & (Timers - 1));

    internal static ref long CounterAt(ref JourneyState state, int counter) =>
        ref Unsafe.Add(ref state._counter0, counter & (Counters - 1));

    internal static ref int GapAt(ref JourneyState state, int gap) => ref Unsafe.Add(ref state._gap0, gap & (Gaps - 1));
}
