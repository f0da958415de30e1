using System.Text;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Tests.Evaluation;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Json;

/// <summary>The journey in the documents of states and decisions.</summary>
public sealed class MemberJourneyJsonTests
{
    private static readonly Line Tea = Each("tea", 1, 2000);
    private static readonly string[] Times =
    [
        "2026-06-01 12:00",
        "2026-06-12 12:00",
        "2026-06-13 12:00",
        "2026-07-30 12:00",
    ];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(0, 1000)] // held out
    public void ReadStateAndDecision_AfterEachSale_GiveWhatWasWritten(int decimals, int perMilleHeldOut)
    {
        var shop = SaleJourneyTests.Days(decimals, perMilleHeldOut);
        foreach (string time in Times)
        {
            var before = shop.Ann;
            var decision = shop.At(time).Sell(Tea);
            string stateText = Text(shop.Ann.ToJson());
            string text = Text(decision.ToJson());

            var state = shop.Plan.ReadState(stateText);
            var read = shop.Plan.ReadDecision(text, decision.Sale);

            Assert.Equal(shop.Ann, state);
            Assert.Equal(stateText, Text(state.ToJson()));
            Assert.Equal(text, Text(read.ToJson()));
            Assert.Equal(decision.JourneySteps.Select(Said), read.JourneySteps.Select(Said));
            Assert.Equal(decision.Touches.Select(one => one.Touch), read.Touches.Select(one => one.Touch));
            Assert.Equal(decision.Touches.Select(one => one.Status), read.Touches.Select(one => one.Status));
            Assert.Equal(decision.JourneyRewards, read.JourneyRewards);
            Assert.Equal(decision.NextState, before.With(read));
            shop.Ann = state; // goes on from what was read
        }
    }

    [Fact]
    public void ToJson_OfADecisionWithSteps_SaysThemByName()
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        string text = Text(shop.At("2026-06-11 12:00").Sell(Tea).ToJson());

        Assert.Contains(
            """
              "journey": {
                "steps": [
                  {
                    "run": 1,
                    "at": "2026-06-11T12:00:00Z",
                    "onTimer": "chill",
                    "from": "new",
                    "to": "cold",
                    "transition": 1
                  },
                  {
                    "run": 1,
                    "at": "2026-06-11T12:00:00Z",
                    "on": "purchase",
                    "from": "cold",
                    "to": "regular",
                    "transition": 2
                  }
                ],
                "touches": [
                  {
                    "touch": "come-back",
                    "run": 1,
                    "number": 1,
                    "at": "2026-06-11T12:00:00Z",
                    "deadline": "2026-06-19T00:00:00Z",
                    "status": "waiting"
                  }
                ],
                "rewards": [
                  {
                    "run": 1,
                    "number": 2,
                    "at": "2026-06-11T12:00:00Z",
                    "points": 7
                  }
                ]
              },
            """.Replace("\r\n", "\n"),
            text
        );
        Assert.Contains("\"rule\": \"days\",\n      \"account\": \"journeyPoints\",\n      \"reward\": 0,", text);
    }

    [Fact]
    public void ReadState_ATouchThatTheJourneyHasNoMore_WarnsAndReads()
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        shop.At("2026-06-12 12:00").Sell(Tea);
        string text = Text(shop.Ann.ToJson()).Replace("\"touch\": \"come-back\"", "\"touch\": \"come-bakc\"");

        Assert.True(shop.Plan.TryReadState(Encoding.UTF8.GetBytes(text), out var state, out var report));

        var warning = Assert.Single(report.All);
        Assert.Equal(("LR0560", "$.journey.waiting[0].touch"), (warning.Code, warning.Path));
        Assert.True(warning.Line > 1);
        Assert.Equal("come-bakc", state!.Journey!.Waiting.Single(one => one.Touch.Id != "thanks").Touch.Id);
    }

    [Theory]
    [InlineData("\"phase\": \"regular\"", "\"phase\": \"regulra\"", "LR0553", "$.journey.runs[0].phase")]
    [InlineData("\"entries\": 1", "\"entries\": 0", "LR0562", "$.journey.runs[0].run")]
    [InlineData("\"rule\": \"days\"", "\"rule\": \"daze\"", "LR0085", "$.lots[0].rule")]
    public void ReadState_WithAMistake_SaysItsPlace(string from, string to, string code, string path)
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        shop.At("2026-06-02 12:00").Sell(Tea);
        byte[] text = Encoding.UTF8.GetBytes(Text(shop.Ann.ToJson()).Replace(from, to));

        Assert.False(shop.Plan.TryReadState(text, out _, out var report));

        Assert.Contains((code, path), report.All.Select(one => (one.Code, one.Path)));
    }

    [Theory]
    [InlineData("\"reward\": 0", "\"reward\": 1", "$.postings[1]")]
    [InlineData("\"reward\": 0,", "", "$.postings[1]")]
    [InlineData("\"after\": 50", "\"after\": 51", "$.postings[1]")]
    [InlineData("\"rule\": \"days\"", "\"rule\": \"voucher\"", "$.postings[1]")]
    [InlineData("\"account\": \"journeyPoints\"", "\"account\": \"points\"", "$.postings[1]")]
    [InlineData("\"account\": \"purchases\",", "\"account\": \"purchases\", \"reward\": 0,", "$.postings[0].reward")]
    [InlineData("\"number\": 1,", "\"number\": 1, \"withheld\": true,", "$.postings[1]")]
    [InlineData(
        "\"rewards\": [",
        "\"rewards\": [{\"run\": 1, \"number\": 9, \"at\": \"2026-06-02T12:00:00Z\", \"points\": 1},",
        "$.journey"
    )]
    public void ReadDecision_PostingsAndRewardsThatDoNotFit_AreRefused(string from, string to, string path)
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        var decision = shop.At("2026-06-02 12:00").Sell(Tea);
        byte[] text = Encoding.UTF8.GetBytes(Text(decision.ToJson()).Replace(from, to));

        Assert.False(shop.Plan.TryReadDecision(text, decision.Sale, out _, out var report));

        Assert.Contains(("LR0570", path), report.All.Select(one => (one.Code, one.Path)));
    }

    [Theory]
    [InlineData("\"from\": \"new\"", "\"from\": \"old\"", "$.journey.steps[0].from")]
    [InlineData("\"to\": \"regular\"", "\"to\": \"old\"", "$.journey.steps[0].to")]
    [InlineData("\"on\": \"purchase\"", "\"on\": \"sale\"", "$.journey.steps[0].on")]
    [InlineData("\"on\": \"purchase\"", "\"onTimer\": \"sale\"", "$.journey.steps[0].onTimer")]
    [InlineData("\"transition\": 0", "\"transition\": 3", "$.journey.steps[0].transition")]
    public void ReadDecision_AStepThatTheJourneyDoesNotHave_IsRefused(string from, string to, string path)
    {
        var shop = SaleJourneyTests.Days();
        shop.Sell(Tea);
        var decision = shop.At("2026-06-02 12:00").Sell(Tea);
        byte[] text = Encoding.UTF8.GetBytes(Text(decision.ToJson()).Replace(from, to));

        Assert.False(shop.Plan.TryReadDecision(text, decision.Sale, out _, out var report));

        Assert.Contains(("LR0553", path), report.All.Select(one => (one.Code, one.Path)));
    }

    [Fact]
    public void Read_AJourneyForAProgramWithoutOne_IsRefused()
    {
        var shop = new Shop(p => p.BasketTiers("any", r => r.Spend().AmountOff(10, 1)));
        var decision = shop.Sell(Tea);
        string state = Text(shop.Ann.ToJson()).TrimEnd('}', '\n') + ", \"journey\": {\"version\": 1}}";
        string text = Text(decision.ToJson()).Replace("\"nextState\":", "\"journey\": {}, \"nextState\":");

        Assert.False(shop.Plan.TryReadState(Encoding.UTF8.GetBytes(state), out _, out var ofState));
        Assert.False(shop.Plan.TryReadDecision(Encoding.UTF8.GetBytes(text), decision.Sale, out _, out var ofDecision));

        Assert.Equal(("LR0569", "$.journey"), (ofState.All[0].Code, ofState.All[0].Path));
        Assert.Equal(("LR0569", "$.journey"), (ofDecision.All[0].Code, ofDecision.All[0].Path));
    }

    // Whoever was erased is in no phase, takes nothing and gets nothing; what is bought earns as ever.
    [Fact]
    public void Sell_ToAMemberWhoWasErasedFromTheJourney_LeavesThemAlone()
    {
        var shop = SaleJourneyTests.Days();
        string fresh = Text(shop.Ann.ToJson()).TrimEnd('}', '\n');
        shop.Ann = shop.Plan.ReadState(fresh + ", \"journey\": {\"version\": 1, \"erased\": true}}");
        var erased = shop.Ann.Journey;

        var sale = shop.Sell(Tea);

        Assert.True(sale.Admission.IsAccepted);
        Assert.Empty(sale.JourneySteps);
        Assert.Same(erased, shop.Ann.Journey);
        Assert.Equal(
            JourneyReason.Erased,
            shop.Plan.Take(shop.Ann, new JourneyEvent("1", "call", shop.Now)).Answer.Reason
        );
    }

    private static string Said(RunStep step) =>
        $"{step.Run} {step.Step.At:O} {step.Step.Trigger.Kind} {step.Step.Trigger.Id} {step.Step.From.Id} {step.Step.To.Id} {step.Step.Transition?.To}";

    private static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
