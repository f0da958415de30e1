using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>The oracle of journeys on the worked numbers of <c>docs/semantics.md</c>.</summary>
public sealed class ReferenceJourneyTests
{
    // The clock goes from 02:00 to 03:00 on 2026-03-08.
    [Fact]
    public void Begin_ADayBeforeAGap_IsDueAfterTheGap()
    {
        var run = Begin(timer => timer.AfterDays(1), "2026-03-07T02:30-05:00");
        Assert.Equal(At("2026-03-08T03:00-04:00"), ReferenceJourney.NextWake(run));
    }

    [Fact]
    public void AdvanceTo_WhereALaterMarkWouldComeFirst_FiresBothAtTheFirst()
    {
        var journey = Timed(timer => timer.Mark("hours", new(0, 71, 30)).Mark("days", JourneyDuration.OfDays(3)));
        var oracle = new ReferenceJourney(journey);
        var run = oracle.Begin(new ReferenceRun(), At("2026-03-06T10:00-05:00")).Next;
        var answer = oracle.AdvanceTo(run, At("2026-03-10T00:00-04:00"));
        Assert.All(answer.Steps, step => Assert.Equal(At("2026-03-09T10:30-04:00"), step.At.ToDateTimeOffset()));
        Assert.Equal(["hours", "days"], answer.Steps.Select(step => step.Trigger.Id));
    }

    [Theory]
    [InlineData("10,5,20", 25 * 24)]
    [InlineData("10,4,20,2", 420)]
    public void Advance_WithTheMembersGaps_LapsesATickAfterTwoAndAHalfMedians(string gaps, int hours)
    {
        var oracle = new ReferenceJourney(Timed(timer => timer.Medians(2.5m, 30), rhythm: true));
        var at = At("2026-01-01T10:00-05:00").ToUniversalTime();
        var run = oracle.Advance(oracle.Begin(new ReferenceRun(), at).Next, "buy", at).Next;
        foreach (string gap in gaps.Split(','))
        {
            at = at.AddDays(int.Parse(gap, CultureInfo.InvariantCulture));
            run = oracle.Advance(run, "buy", at).Next;
        }
        Assert.Equal(at.AddHours(hours).AddTicks(1), ReferenceJourney.NextWake(run));
    }

    [Fact]
    public void Migrate_AClockThatGetsMarks_GoesOnAtTheFirstToCome()
    {
        var old = Timed(timer => timer.AfterDays(100));
        var next = Timed(timer => timer.MarkDays("m30", 30).MarkDays("m60", 60).MarkDays("m100", 100), version: 2);
        var oracle = new ReferenceJourney(old);
        var began = At("2026-01-01T10:00-05:00");
        var run = oracle.AdvanceTo(oracle.Begin(new ReferenceRun(), began).Next, began.AddDays(40)).Next;
        var migrated = new ReferenceMigration(old, next).Migrate(run).Next;
        Assert.Equal(At("2026-03-02T10:00-05:00"), ReferenceJourney.NextWake(migrated));
    }

    private static ReferenceRun Begin(Action<JourneyTimerBuilder> timer, string at) =>
        new ReferenceJourney(Timed(timer)).Begin(new ReferenceRun(), At(at)).Next;

    private static Journey Timed(Action<JourneyTimerBuilder> timer, bool rhythm = false, int version = 1)
    {
        var journey = Journey.Create("way").Version(version).TimeZone("America/New_York").Event("buy");
        if (rhythm)
            journey.Rhythm("buy");
        return journey
            .Phase("start", phase => phase.Timer("clock", timer).OnTimer("hours", _ => { }).OnTimer("days", _ => { }))
            .Build();
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
