using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Laws.Touches;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>A program with a random journey, some rules for phases of it, and a member's year of sales, calls and waiting.</summary>
internal sealed class JoinedCase
{
    private static readonly string[][] Words =
    [
        ["firstPurchase", "purchase", "rewardReceived", "cardCompleted", "stop", "again"],
        ["enrolled", "purchase", "tierReached", "rewardRedeemed", "stop", "again"],
        ["purchase", "rewardReceived", "tierReached", "cardCompleted", "stop", "again"],
        ["call", "purchase", "call-2", "rewardReceived", "stop", "again"],
    ];

    private readonly Dice _dice;

    private JoinedCase(Dice dice)
    {
        _dice = dice;
        var time = new Timeline(dice);
        Events = dice.Of(Words);
        Journey = TouchJourney.Of(dice, time.Zone, Events).Build();
        string[] phases = [.. Phases(Journey)];
        string phase = dice.Among(phases);
        Decimals = dice.Of(0, 0, 2);
        Asks = Builder(time).BasketTiers("phased", r => r.Spend().AmountOff(1, 0.5m).For(e => e.Phase(phase)));
        Phase = phase;
        Plan = Asks.Journey(Journey).Build().Compile();
        Lone = JourneyPlan.Of(Journey, time.Zone);
        WithoutPhases = Builder(time).Journey(Journey).Build().Compile();
        WithoutJourney = Builder(time).Build().Compile();
        Sales = SalesOf(time);
    }

    internal static Cases<JoinedCase> Any { get; } = new(seed => new JoinedCase(new Dice(seed)));

    internal string[] Events { get; }

    internal Journey Journey { get; }

    internal int Decimals { get; }

    /// <summary>The phase that the rule "phased" asks for.</summary>
    internal string Phase { get; }

    internal LoyaltyPlan Plan { get; }

    /// <summary>The journey's plan outside of any program.</summary>
    internal JourneyPlan Lone { get; }

    internal LoyaltyPlan WithoutPhases { get; }

    internal LoyaltyPlan WithoutJourney { get; }

    /// <summary>In the order of time.</summary>
    internal List<Transaction> Sales { get; }

    /// <summary>What is left of the dice.</summary>
    internal Dice Dice => _dice;

    private LoyaltyProgramBuilder Asks { get; }

    public override string ToString() => Plan.Program + "\n" + Dump.Of(Sales);

    private LoyaltyProgramBuilder Builder(Timeline time) =>
        LoyaltyProgram
            .Create("shop", "USD")
            .TimeZone(time.Zone)
            .PointDecimals(Decimals)
            .MemberAttribute("vip")
            .FreeItem("card", r => r.Buy(Shop.Sku("cone"), 3).Get(Shop.Sku("cone"), 1))
            .MemberTiers(
                "year",
                r =>
                    r.Over(CalendarWindow.Lifetime)
                        .Tier("bronze", 0, 1, 1)
                        .Tier("silver", 20, 2, 1)
                        .Tier("gold", 60, 3, 1)
            )
            .SignUpBonus("welcome", r => r.Points(30))
            .Redemption("voucher", r => r.Points(40).AmountOff(1));

    private List<Transaction> SalesOf(Timeline time)
    {
        var sales = new List<Transaction>();
        var at = time.Anchor.AddDays(-3);
        int count = _dice.Between(4, 16);
        for (int i = 0; i < count; i++)
        {
            at += _dice.Weighted(1, 4, 4, 1) switch
            {
                0 => TimeSpan.Zero,
                1 => TimeSpan.FromMinutes(_dice.Below(900)),
                2 => TimeSpan.FromHours(_dice.Below(150)),
                _ => TimeSpan.FromDays(_dice.Below(60)),
            };
            var details = new SaleDetailsBuilder().Enrol(_dice.Chance(30)).Attribute("vip", _dice.Of("no", "yes"));
            if (_dice.Chance(25))
                details.Redeem("voucher");
            string id = "s" + i.ToString("00", CultureInfo.InvariantCulture);
            var header = new SaleHeader(id, at, Currency.Parse("USD"), "ann", details.Build());
            sales.Add(new Transaction(header, Lines()));
        }
        return sales;
    }

    private Line[] Lines()
    {
        if (_dice.Chance(10))
            return [new Line("tip", 1, 200, Tip())];
        return [new Line("cone", _dice.Between(1, 5), 400L), new Line("tea", 1, _dice.Between(50, 900))];
    }

    private static LineDetails Tip()
    {
        var details = new LineDetailsBuilder();
        details.Kind(LineKind.Tip);
        return details.Build();
    }

    private static IEnumerable<string> Phases(Journey journey) =>
        journey.Phases.SelectMany(phase => phase.Phases.Select(child => child.Id).Prepend(phase.Id));
}
