using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Reads the runs of a record and the stays that they came to.</summary>
internal sealed class RecordRunReading(
    JourneyPlan plan,
    JourneyRecordDocument document,
    RecordDraft draft,
    DiagnosticPath at,
    DiagnosticBag bag
)
{
    internal void Read()
    {
        for (int i = 0; i < document.Runs.Count; i++)
            ReadRun(document.Runs[i], i);
        CheckCounts();
        foreach (var pair in document.Stays)
            ReadStays(pair.Key, pair.Value);
        draft.Stays.Sort((left, right) => left.Leaf.CompareTo(right.Leaf));
        if (!bag.HasErrors)
            CheckStays();
    }

    private void ReadRun(RecordRunDocument run, int place)
    {
        var path = at.Then("runs").Then(place);
        if (run.Status == JourneyStatus.NotBegun)
        {
            Report(JourneyRecordCodes.RunAstray, path.Then("status"), run.Number, "it has not begun");
            return;
        }
        if (run.Number > document.Entries)
            Report(JourneyRecordCodes.RunAstray, path.Then("run"), run.Number, "\"entries\" counts fewer runs");
        else if (place > 0 && run.Number <= document.Runs[place - 1].Number)
            Report(JourneyRecordCodes.RunAstray, path.Then("run"), run.Number, "runs stand by number, each once");
        if (run.Now is { } now && now.UtcTicks > draft.AtTicks)
            Report(JourneyStateCodes.TimesAstray, path.Then("now"), "now", "after \"at\" of the record");
        var state = JourneyRunReading.Of(plan, run, path, bag);
        draft.Runs.Add(new JourneyRun(run.Number, state));
        // Of the runs that ended, the one that ended last is kept.
        if (run.Status == JourneyStatus.Ended)
            draft.LastExitTicks = state.NowTicks;
    }

    private void CheckCounts()
    {
        int running = document.Runs.Count(run => run.Status == JourneyStatus.Running);
        if (running > RecordTurn.MostRuns)
            Report(JourneyRecordCodes.TooMany, at.Then("runs"), running, "runs that go on", RecordTurn.MostRuns);
        int ended = document.Runs.Count(run => run.Status == JourneyStatus.Ended);
        if (ended > 1)
            Report(JourneyRecordCodes.TooMany, at.Then("runs"), ended, "runs that ended", 1);
        if (document.Entries > 0 && document.Runs.Count == 0)
            Report(JourneyRecordCodes.NotOfMember, at.Then("entries"), "has no runs", "entries");
    }

    private void ReadStays(string phase, RecordStays stays)
    {
        if (plan.Tables.Index.PlaceOf(phase)?.Leaf is { } leaf)
        {
            draft.Stays.Add(new PhaseStays(leaf.Number, stays.Entered, stays.LastDays ?? PhaseStays.NoDays));
            return;
        }
        string guess = Spelling.DidYouMean(phase, plan.Tables.Index.Leaves.Select(one => one.Phase.Id));
        Report(JourneyStateCodes.UnknownPart, at.Then("stays").Then(phase), "phase", Quoted.Of(phase), guess);
    }

    /// <summary>Whoever stands in a phase has entered it.</summary>
    private void CheckStays()
    {
        foreach (var standing in draft.Runs.GroupBy(run => run.State.Leaf))
        {
            int entered = draft.Stays.Find(stays => stays.Leaf == standing.Key).Entered;
            if (entered >= standing.Count())
                continue;
            string phase = plan.Tables.Index.Leaves[standing.Key].Phase.Id;
            Report(JourneyRecordCodes.StaysAstray, at.Then("stays").Then(phase), Quoted.Of(phase), standing.Count());
        }
    }

    private void Report(DiagnosticDescriptor descriptor, DiagnosticPath path, params object?[] particulars) =>
        bag.Add(descriptor, path.ToString(), particulars);
}
