using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;

namespace Loyalty.Rules.Laws.Touches;

/// <summary>A journey, a member, and what happens to that member, in the order of time.</summary>
internal sealed class TouchCase
{
    private static readonly string[] Zones =
    [
        "America/New_York",
        "Asia/Ho_Chi_Minh",
        "Africa/Cairo",
        "Pacific/Apia",
        "Europe/London",
    ];

    private TouchCase(Dice dice)
    {
        Dice = dice;
        Time = new Timeline(dice);
        Builder = TouchJourney.Of(dice, Time.Zone);
        Plan = Builder.Build().Compile();
        Member = "m" + dice.Below(1000).ToString(CultureInfo.InvariantCulture);
        MemberZone = dice.Chance(50) ? null : dice.Of(Zones);
        Log = LogOf(dice);
    }

    internal static Cases<TouchCase> Any { get; } = new(seed => new TouchCase(new Dice(seed)));

    /// <summary>What is left of the dice, for the law's own chances.</summary>
    internal Dice Dice { get; }

    internal Timeline Time { get; }

    internal JourneyBuilder Builder { get; }

    internal JourneyPlan Plan { get; }

    internal Journey Journey => Plan.Journey;

    internal string Member { get; }

    internal string? MemberZone { get; }

    /// <summary>Each with an id of its own, sorted by time, then as the journey declares them, then by id.</summary>
    internal List<JourneyEvent> Log { get; }

    internal JourneyRecord NewMember() => Plan.NewMember(Member);

    public override string ToString() => Dump.Of(Journey) + "\n" + Member + " " + MemberZone + "\n" + Dump.Of(Log);

    private List<JourneyEvent> LogOf(Dice dice)
    {
        var log = new List<JourneyEvent>();
        var at = Time.Anchor.AddDays(-2);
        int count = dice.Between(3, 24);
        for (int i = 0; i < count; i++)
        {
            // Some at one instant, some within hours, some days apart.
            at += dice.Weighted(2, 5, 4) switch
            {
                0 => TimeSpan.Zero,
                1 => TimeSpan.FromMinutes(dice.Below(900)),
                _ => TimeSpan.FromHours(dice.Below(150)),
            };
            string name = i == 0 ? "in" : TouchJourney.Events[dice.Weighted(5, 8, 5, 4, 1, 1)];
            var attributes = new[] { new KeyValuePair<string, string>("vip", dice.Of("", "yes", "no")) };
            string id = "e" + i.ToString("00", CultureInfo.InvariantCulture);
            log.Add(
                new JourneyEvent(id, name, at.ToOffset(TimeSpan.FromHours(dice.Below(8))), dice.Below(5), attributes)
            );
        }
        return
        [
            .. log.OrderBy(happened => happened.At)
                .ThenBy(happened => Array.IndexOf(TouchJourney.Events, happened.Name))
                .ThenBy(happened => happened.Id, StringComparer.Ordinal),
        ];
    }
}
