using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>A timer before it is built: a rhythm where it has no marks.</summary>
internal sealed record TimerSketch(
    string Id,
    List<JourneyDuration> Marks,
    decimal Medians,
    int OtherwiseDays,
    bool ByEffect
)
{
    /// <summary>The ids that transitions name.</summary>
    internal IEnumerable<string> MarkIds =>
        Marks.Count < 2 ? [Id] : Enumerable.Range(1, Marks.Count).Select(number => Id + "-" + number);

    internal void Describe(JourneyTimerBuilder timer)
    {
        if (Marks.Count == 0)
            timer.Medians(Medians, OtherwiseDays);
        else if (Marks.Count == 1)
            timer.After(Marks[0]);
        else
        {
            foreach (var (id, after) in MarkIds.Zip(Marks, (id, after) => (id, after)))
                timer.Mark(id, after);
        }
        if (ByEffect)
            timer.ByEffect();
    }
}
