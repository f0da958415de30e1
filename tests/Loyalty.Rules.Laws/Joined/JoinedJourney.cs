using System.Text;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Laws.Journeys;
using Loyalty.Rules.Laws.Touches;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>Draws journeys that go by what sales say.</summary>
internal static class JoinedJourney
{
    /// <summary>What sales say, in the order in which they do.</summary>
    private static readonly string[] OfSales =
    [
        "enrolled",
        "firstPurchase",
        "purchase",
        "cardCompleted",
        "tierReached",
        "rewardReceived",
        "rewardRedeemed",
    ];

    internal static Journey Next(Dice dice, string zone) =>
        dice.Chance(60) ? OfTouches(dice, zone) : OfEverything(dice, zone);

    /// <summary>A journey that says much, and lets members in again.</summary>
    private static Journey OfTouches(Dice dice, string zone)
    {
        string entry = dice.Of("firstPurchase", "purchase", "enrolled", dice.Of(OfSales), "call");
        string moves = dice.Of([.. OfSales.Where(name => name != entry)]);
        List<string> words = [entry, moves, .. dice.Some([.. OfSales.Except([entry, moves]), "visit"], 2)];
        // Now and then a sale itself says that the member wants no touches.
        words.Add(dice.Chance(15) ? OfSales.Except(words).First() : "stop");
        words.Add(dice.Chance(15) ? OfSales.Except(words).Last() : "again");
        return TouchJourney.Of(dice, zone, [.. words]).Build();
    }

    /// <summary>A journey that uses every part of the data.</summary>
    private static Journey OfEverything(Dice dice, string zone)
    {
        var words = new Dictionary<string, string>
        {
            ["buy"] = "purchase",
            ["visit"] = dice.Of("rewardReceived", "rewardRedeemed"),
            ["call"] = dice.Of("call", "tierReached"),
            ["gift"] = dice.Of("cardCompleted", "enrolled"),
            ["quit"] = dice.Of("quit", "firstPurchase"),
        };
        while (true)
        {
            var journey = JourneyGenerator
                .Builder(dice, zone)
                .Lateness(dice.Of(0, 1, 7))
                .Enter(
                    dice.Chance(85) ? dice.Of("buy", "buy", "quit", "visit") : null,
                    dice.Of(ReEntry.AfterExit, ReEntry.Anytime, ReEntry.Never),
                    dice.Chance(30) ? dice.Between(1, 3) : null,
                    dice.Of(0, 0, 1, 3)
                );
            if (dice.Chance(30))
                journey.OptOutOn(dice.Of("call", "gift")).OptInOn("quit");
            if (dice.Chance(30))
                journey.Holdout("control", "salt", dice.Of(0, 500, 1000));
            var drawn = journey.Build();
            if (IsRestless(drawn) || !drawn.TryCompile(out _, out _))
                continue;
            string json = Encoding.UTF8.GetString(drawn.ToJson());
            foreach (var word in words)
                json = json.Replace("\"" + word.Key + "\"", "\"" + word.Value + "\"");
            return Journey.Parse(json);
        }
    }

    /// <summary>Whether timers may fire every few seconds for weeks, which is too much for a slow oracle.</summary>
    private static bool IsRestless(Journey journey) =>
        JourneyMaps.TimersInOrder(journey).Any(timer => timer.IsRhythm && timer.MedianThousandths < 500);
}
