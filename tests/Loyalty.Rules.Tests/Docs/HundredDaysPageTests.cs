using Loyalty.Rules.Journeys;
using Loyalty.Rules.Tests.Approval;

namespace Loyalty.Rules.Tests.Docs;

public sealed class HundredDaysPageTests
{
    private const string Place = "docs/hundred-days.md";

    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine(Place)).Replace("\r\n", "\n");

    [Fact]
    public void Picture_OfThePage_IsTheJourney()
    {
        const string open = "```mermaid\n";
        int from = Page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        int to = Page.IndexOf("```", from, StringComparison.Ordinal);

        string picture = HundredDays.Journey().ToMermaid();

        ApprovedText.Verify(Place, Page.Remove(from) + picture + Page.Remove(0, to));
    }

    [Fact]
    public void Parts_OfTheJourney_AreAllOnThePage()
    {
        var journey = HundredDays.Journey();
        var leaves = journey.Phases.SelectMany(phase => phase.Phases.Count == 0 ? [phase] : phase.Phases);
        var ids = leaves
            .Select(phase => phase.Id)
            .Concat(journey.Touches.Select(touch => touch.Id))
            .Concat(journey.Events)
            .Concat(journey.Attributes)
            .Concat(journey.Counters.Select(counter => counter.Id))
            .Concat(journey.Timers.SelectMany(timer => timer.Marks).Select(mark => mark.Id));

        Assert.All(ids.Distinct(), id => Assert.Contains("`" + id + "`", Page, StringComparison.Ordinal));
    }
}
