using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>A member's life on the built-in journey, by chance: purchases in a rhythm, and what else happens to customers.</summary>
internal sealed class HundredDaysCase
{
    private static readonly string[] Others =
    [
        HundredDaysEvents.OnlyPurchaseReturned,
        HundredDaysEvents.TierReached,
        HundredDaysEvents.CardCompleted,
        HundredDaysEvents.RewardRedeemed,
        HundredDaysEvents.ReferralConverted,
        HundredDaysEvents.ContactChanged,
        HundredDaysEvents.OptedOut,
        HundredDaysEvents.OptedIn,
        HundredDaysEvents.Enrolled,
        HundredDaysEvents.Closed,
    ];

    // Often, what changes most; a membership is closed seldom.
    private static readonly int[] Weights = [6, 2, 3, 2, 3, 2, 3, 4, 1, 1];

    private HundredDaysCase(int seed)
    {
        Dice = new Dice(seed);
        Time = new Timeline(Dice);
        Plan = PlanIn(Time.Zone);
        Log = Draw();
    }

    internal static Cases<HundredDaysCase> Any { get; } = new(number => new HundredDaysCase(number));

    internal Dice Dice { get; }

    internal Timeline Time { get; }

    internal JourneyPlan Plan { get; }

    /// <summary>Sorted by time.</summary>
    internal IReadOnlyList<JourneyEvent> Log { get; }

    internal JourneyRecord NewMember() => Plan.NewMember("ann");

    public override string ToString() =>
        Time.Zone + "\n" + string.Join("\n", Log.Select(one => $"{one.At:yyyy-MM-dd HH:mm:ss.fffffff} {one.Name}"));

    private static JourneyPlan PlanIn(string zone) => HundredDays.Create().TimeZone(zone).Build().Compile();

    private List<JourneyEvent> Draw()
    {
        var log = new List<JourneyEvent>();
        var at = Time.Anchor;
        int rhythm = Dice.Of(1, 5, 14, 30);
        Note(HundredDaysEvents.Enrolled);
        int count = Dice.Between(4, 30);
        for (int i = 0; i < count; i++)
        {
            at = Dice.Weighted(30, 25, 10, 10, 10, 10, 5) switch
            {
                0 => at.AddDays(rhythm),
                1 => at.AddDays(Dice.Between(0, 2 * rhythm)).AddMinutes(Dice.Below(600)),
                2 => at.AddHours(Dice.Of(0, 1, 11, 12, 13)).AddTicks(Dice.Of(0, -1)),
                3 => at.AddDays(Dice.Of(14, 30, 58, 100, 110)).AddTicks(Dice.Of(0, 0, 1)),
                4 => at.AddDays(rhythm * Dice.Of(2, 4)).AddTicks(Dice.Of(0, 1)),
                5 => at.AddDays(Dice.Between(20, 130)),
                _ => at.AddDays(Dice.Between(100, 500)),
            };
            if (at < log[log.Count - 1].At)
                at = log[log.Count - 1].At;
            Note(Dice.Chance(70) ? HundredDaysEvents.Purchase : Others[Dice.Weighted(Weights)]);
        }
        return log;

        void Note(string name) =>
            log.Add(new JourneyEvent("e" + log.Count.ToString(CultureInfo.InvariantCulture), name, at));
    }
}
