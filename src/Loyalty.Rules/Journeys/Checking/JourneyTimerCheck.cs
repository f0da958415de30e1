using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Checks timers: their times, that something starts them, and that something waits for them.</summary>
internal sealed class JourneyTimerCheck(Journey journey, JourneyUses uses, DiagnosticReporter reporter)
{
    private readonly JourneyIds _ids = new("timer or mark", reporter);

    /// <summary>Checks the timers of one owner.</summary>
    internal void Check(DiagnosticPath parent, IReadOnlyList<JourneyTimer> timers)
    {
        for (int i = 0; i < timers.Count; i++)
        {
            var timer = timers[i];
            var path = parent.Then("timers").Then(i);
            reporter.AboutJourney(journey.Id);
            _ids.Add(path.Then("id"), timer.Id);
            reporter.About("Timer", timer.Id);
            reporter.Defined(path, "start", (int)timer.Start, (int)TimerStart.ByEffect);
            if (timer.IsRhythm)
                CheckRhythm(path, timer);
            else if (timer.Marks.Count == 0)
                reporter.Report(JourneyCodes.NoTimes, path);
            else if (reporter.Count(path, "marks", timer.Marks.Count, JourneyLimits.Parts))
                CheckMarks(path, timer);
            if (timer.Start == TimerStart.ByEffect && !uses.Started.Contains(timer.Id))
                reporter.Report(JourneyCodes.NeverStarted, path);
        }
    }

    private void CheckRhythm(DiagnosticPath path, JourneyTimer timer)
    {
        var rhythm = path.Then("rhythm");
        if (timer.MedianThousandths is <= 0 or > JourneyLimits.MedianThousandths)
            reporter.Report(
                JourneyCodes.NumberOutOfRange,
                rhythm.Then("medians"),
                JourneyRanges.Medians(timer.MedianThousandths.Value),
                "medians",
                JourneyRanges.Medians(1),
                JourneyRanges.Medians(JourneyLimits.MedianThousandths)
            );
        reporter.Number(rhythm, "otherwiseDays", timer.OtherwiseDays, 1, JourneyLimits.DurationDays);
        if (journey.RhythmOf is null)
            reporter.Report(JourneyCodes.MediansWithoutRhythm, rhythm);
        CheckUse(path, timer, timer.Id);
    }

    private void CheckMarks(DiagnosticPath path, JourneyTimer timer)
    {
        bool isSingle = timer.Marks.Count == 1 && string.Equals(timer.Marks[0].Id, timer.Id, StringComparison.Ordinal);
        JourneyDuration? last = null;
        for (int i = 0; i < timer.Marks.Count; i++)
        {
            var mark = timer.Marks[i];
            var place = isSingle ? path : path.Then("marks").Then(i);
            if (!isSingle)
                _ids.Add(place.Then("id"), mark.Id);
            if (!reporter.Duration(place, "after", mark.After))
                continue;
            if (last is { } before && mark.After.NominalTicks <= before.NominalTicks)
                reporter.Report(
                    JourneyCodes.MarksNotAscending,
                    place.Then("after"),
                    Quoted.Of(mark.Id),
                    DurationWords.Of(mark.After),
                    DurationWords.Of(before)
                );
            last = mark.After;
            CheckUse(place, timer, mark.Id);
        }
    }

    /// <summary>A timer that conditions ask for needs its marks to run on.</summary>
    private void CheckUse(DiagnosticPath path, JourneyTimer timer, string mark)
    {
        if (!uses.Awaited.Contains(mark) && !uses.Asked.Contains(timer.Id))
            reporter.Report(JourneyCodes.MarkUnused, path, Quoted.Of(mark));
    }
}
