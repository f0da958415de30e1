using System.Text;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Tests.Approval;

namespace Loyalty.Rules.Tests.Journeys;

/// <summary>The built-in journey as data.</summary>
public sealed class HundredDaysTests
{
    private static readonly KeyValuePair<string, string>[] Known = [new("firstName", "Lan"), new("contact", "Minh")];

    [Fact]
    public void Journey_OfTheBox_IsCheckedWithoutAWord()
    {
        Assert.True(HundredDays.Journey().TryCompile(out _, out var report));
        Assert.Empty(report.All);
    }

    [Fact]
    public void Journey_AsJson_IsTheApprovedFileAndReadsBackAsItself()
    {
        string json = Encoding.UTF8.GetString(HundredDays.Journey().ToJson());

        ApprovedText.Verify("samples/HundredDays/hundred-days.json", json);
        Assert.Equal(HundredDays.Journey(), Journey.Parse(json));
    }

    [Fact]
    public void Phases_InTheDocument_AreTheEightInTheirOrderAndTheFiveBeside()
    {
        var leaves = HundredDays.Journey().Phases.SelectMany(p => p.Phases.Count == 0 ? [p] : p.Phases);

        Assert.Equal(
            [
                "assess",
                "admit",
                "affirm",
                "activate",
                "acclimate",
                "accomplish",
                "adopt",
                "advocate",
                "at-risk",
                "lapsed",
                "won-back",
                "opted-out",
                "closed",
            ],
            leaves.Select(phase => phase.Id)
        );
        Assert.All(leaves, phase => Assert.NotEqual(phase.Name!.In("en"), phase.Name.In("vi")));
    }

    [Fact]
    public void Events_OfTheJourney_AreTheNamesInOnePlaceAndItsOwnVisit()
    {
        var names = typeof(HundredDaysEvents).GetProperties().Select(name => (string)name.GetValue(null)!);

        // What the journey declares first comes first where a log tells several at one instant.
        Assert.Equal(names, HundredDays.Journey().Events);
        Assert.Equal(["visit"], HundredDays.Journey().RaisedEvents);
    }

    [Fact]
    public void Touches_InBothLanguages_SpeakToTheMemberAndSayWhatTheyDoNotKnowWithNothing()
    {
        foreach (var touch in HundredDays.Journey().Touches)
        {
            string? english = touch.TextFor("en", Known);
            string? vietnamese = touch.TextFor("vi", Known);
            Assert.Contains("Lan", english, StringComparison.Ordinal);
            Assert.Contains("Lan", vietnamese, StringComparison.Ordinal);
            Assert.NotEqual(english, vietnamese);
            Assert.DoesNotContain("{", english + vietnamese, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Create_WithWhatTheShopSays_BuildsTheRestUnchanged()
    {
        var journey = HundredDays
            .Create()
            .TimeZone("Asia/Ho_Chi_Minh")
            .Quiet(TimeSpan.FromHours(20), TimeSpan.FromHours(9))
            .Holdout("control", "2026", 100)
            .Build();

        Assert.True(journey.TryCompile(out _, out var report));
        Assert.Empty(report.All);
        Assert.Equal("Asia/Ho_Chi_Minh", journey.TimeZone);
        Assert.Equal(20 * 60, journey.QuietHours!.FromMinute);
        Assert.Equal(HundredDays.Journey().Touches.Count, journey.Touches.Count);
        Assert.Null(HundredDays.Journey().TimeZone);
    }

    /// <summary>What a merchant does: copy the JSON, and change a number.</summary>
    [Fact]
    public void Json_WithAnotherDuration_ChangesTheJourney()
    {
        string json = Encoding.UTF8.GetString(HundredDays.Journey().ToJson(indented: false));
        string edited = json.Replace(
            "{\"id\":\"doubt-14\",\"after\":{\"days\":14}}",
            "{\"id\":\"doubt-14\",\"after\":{\"days\":7}}"
        );
        Assert.NotEqual(json, edited);

        var ann = new Shopper(plan: Journey.Parse(edited).Compile()).Buys(1).To(8);

        Assert.Equal("activate", ann.Phase);
        Assert.Equal("affirm", new Shopper().Buys(1).To(8).Phase);
    }
}
