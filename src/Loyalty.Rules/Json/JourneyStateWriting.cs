using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Gives the numbers of a state the names of its plan.</summary>
internal static class JourneyStateWriting
{
    internal static JourneyStateDocument Of(JourneyPlan plan, JourneyState state)
    {
        var document = new JourneyStateDocument { Journey = plan.Journey.Id, Version = plan.Journey.Version };
        Fill(document, plan, state);
        return document;
    }

    /// <summary>Says where a run stands; one that has not begun stands nowhere.</summary>
    internal static void Fill(JourneyRunDocument document, JourneyPlan plan, JourneyState state)
    {
        document.Status = state.Status;
        if (state.Status == JourneyStatus.NotBegun)
            return;
        var index = plan.Tables.Index;
        document.Phase = index.Leaves[state.Leaf].Phase.Id;
        (document.Began, document.Entered, document.Now) = (state.Began, state.Entered, state.Now);
        document.Issued = state.Issued;
        document.Counters = CountersOf(plan.Journey, state);
        document.Timers = TimersOf(index, state);
        document.History = HistoryOf(index, state);
        if (state.LastTicks != 0)
            document.LastOfRhythm = Moment(state.LastTicks);
        var gaps = new long[state.GapCount];
        for (int i = 0; i < gaps.Length; i++)
            gaps[i] = JourneyState.GapAt(ref state, i);
        document.Gaps = gaps;
    }

    private static List<KeyValuePair<string, long>> CountersOf(Journey journey, JourneyState state)
    {
        var counters = new List<KeyValuePair<string, long>>();
        for (int i = 0; i < journey.Counters.Count; i++)
        {
            long count = JourneyState.CounterAt(ref state, i);
            if (count != 0)
                counters.Add(new KeyValuePair<string, long>(journey.Counters[i].Id, count));
        }
        return counters;
    }

    private static List<JourneyStateTimer> TimersOf(JourneyIndex index, JourneyState state)
    {
        var timers = new List<JourneyStateTimer>();
        for (int slot = 0; slot < state.TimerCount; slot++)
        {
            var mark = index.Marks[JourneyState.MarkAt(ref state, slot)];
            string timer = index.Timers[mark.Timer].Id;
            long due = JourneyState.DueAt(ref state, slot);
            timers.Add(
                new JourneyStateTimer
                {
                    Timer = timer,
                    Mark = string.Equals(mark.Id, timer, StringComparison.Ordinal) ? null : mark.Id,
                    Started = Moment(JourneyState.StartAt(ref state, slot)),
                    Due = due == JourneyClock.Never ? null : Moment(due),
                }
            );
        }
        return timers;
    }

    private static List<KeyValuePair<string, string>> HistoryOf(JourneyIndex index, JourneyState state)
    {
        var history = new List<KeyValuePair<string, string>>();
        foreach (var super in index.Supers)
        {
            int leaf = (int)(state.History >> (8 * super.Number)) & 0xFF;
            if (leaf != 0)
                history.Add(new KeyValuePair<string, string>(super.Phase.Id, index.Leaves[leaf - 1].Phase.Id));
        }
        return history;
    }

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
