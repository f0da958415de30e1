using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using NodaTime;
using NodaTime.TimeZones;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Business days, windows and hours, as a rule of a program meets them; the bounds come from NodaTime directly.</summary>
public sealed class TimeLaws(ITestOutputHelper output)
{
    private static readonly ZoneLocalMappingResolver Rule = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    [Fact]
    public void Law58_ACapOfADay_HoldsFromItsStartToTheNext_AlsoOnDaysOf23And25Hours() =>
        new Law(output)
            .Meets(100, "a day that is not 24 hours")
            .Holds(
                Worlds.Seeds,
                58,
                (seed, tally) =>
                {
                    var time = new Timeline(new Dice(seed));
                    var day = LocalDateTime.FromDateTime(time.LocalOf(time.Anchor)).Date;
                    var start = StartOf(time, day);
                    var end = StartOf(time, day.PlusDays(1));
                    tally.Meet(end - start != TimeSpan.FromDays(1), "a day that is not 24 hours");
                    var plan = In(
                        time,
                        p =>
                            p.BasketTiers(
                                "daily",
                                r =>
                                    r.Spend()
                                        .AmountOff(0, 0.01m)
                                        .Cap(new Cap(1, CapUnit.Times, CapScope.Member, CalendarWindow.Day))
                            )
                    );
                    // A day that the zone left out is empty: then the day after it begins at once.
                    bool empty = start == end;
                    Assert.Equal([1, 1, empty ? 0 : 1], Discounts(plan, start.AddTicks(-1), start, end));
                    if (!empty)
                        Assert.Equal([1, 0, 1], Discounts(plan, start, end.AddTicks(-1), end));
                }
            );

    [Fact]
    public void Law61_AWindow_HoldsItsStartAndNotItsEnd() =>
        new Law(output)
            .Meets(50, "a start in a gap or repeated")
            .Holds(
                Worlds.Seeds,
                61,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var time = new Timeline(dice);
                    var from = LocalDateTime.FromDateTime(
                        time.LocalOf(time.Anchor.AddMinutes(dice.Between(-120, 120)))
                    );
                    from = from.With(TimeAdjusters.TruncateToMinute);
                    var to = from.PlusMinutes(dice.Of(60, 90, 1440, dice.Between(1, 3000)));
                    var first = InstantOf(time, from);
                    var last = InstantOf(time, to);
                    tally.Meet(Zone(time).MapLocal(from).Count != 1, "a start in a gap or repeated");
                    var plan = In(
                        time,
                        p =>
                            p.BasketTiers("happy", r => r.Spend().AmountOff(0, 0.01m).Between(Moment(from), Moment(to)))
                    );
                    // A window that lies in a gap as a whole never opens.
                    int open = first < last ? 1 : 0;
                    Assert.Equal(
                        [0, open, open, 0],
                        Discounts(plan, first.AddTicks(-1), first, last.AddTicks(-1), last)
                    );
                }
            );

    // Hours from 01:00 to 02:00 last two hours where the clock goes back to 01:00; from 02:00 to 03:00 they do not take place where it jumps over them.
    [Theory]
    [InlineData(60, "2026-11-01T04:59:59Z", 0)]
    [InlineData(60, "2026-11-01T05:30:00Z", 1)]
    [InlineData(60, "2026-11-01T06:30:00Z", 1)]
    [InlineData(60, "2026-11-01T07:00:00Z", 0)]
    [InlineData(120, "2026-03-08T06:59:59Z", 0)]
    [InlineData(120, "2026-03-08T07:00:00Z", 0)]
    [InlineData(120, "2026-03-07T07:30:00Z", 1)]
    public void Law59_HoursAtAClockChange_FollowTheDeclaredRule(int fromMinute, string at, int discount)
    {
        var plan = Plan(p =>
            p.TimeZone("America/New_York")
                .BasketTiers(
                    "happy-hour",
                    r =>
                        r.Spend()
                            .AmountOff(0, 0.01m)
                            .During(
                                Weekdays.All,
                                TimeSpan.FromMinutes(fromMinute),
                                TimeSpan.FromMinutes(fromMinute + 60)
                            )
                )
        );
        var instant = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal([discount], Discounts(plan, instant));
    }

    private static LoyaltyPlan In(Timeline time, Action<LoyaltyProgramBuilder> describe) =>
        Plan(p =>
        {
            p.TimeZone(time.Zone).BusinessDayStart(TimeSpan.FromMinutes(time.DayStart));
            describe(p);
        });

    private static int[] Discounts(LoyaltyPlan plan, params DateTimeOffset[] instants)
    {
        var state = Ann(plan);
        int[] discounts = new int[instants.Length];
        for (int i = 0; i < discounts.Length; i++)
        {
            var decision = plan.Evaluate(Sale("s" + i, instants[i], "USD", Units("cone", 1, 500)), state);
            Assert.True(decision.Admission.IsAccepted);
            discounts[i] = (int)decision.Discount.MinorUnits;
            state = decision.NextState!;
        }
        return discounts;
    }

    private static DateTimeZone Zone(Timeline time) => DateTimeZoneProviders.Tzdb[time.Zone];

    private static DateTimeOffset StartOf(Timeline time, LocalDate day) =>
        InstantOf(time, day.AtMidnight().PlusMinutes(time.DayStart));

    private static DateTimeOffset InstantOf(Timeline time, LocalDateTime local) =>
        Zone(time).ResolveLocal(local, Rule).ToInstant().ToDateTimeOffset();

    private static LocalMoment Moment(LocalDateTime local) =>
        LocalMoment.At(local.Year, local.Month, local.Day, local.Hour, local.Minute);
}
