using System.Numerics;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Stamps and carried points are one non-decreasing function G of what has accumulated: award due = G(S + s) - G(S).</summary>
public sealed class KernelLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law93_StampsOfTheSameItems_DoNotDependOnHowVisitsWereSplit() =>
        new Law(output)
            .Meets(500, "several visits")
            .Meets(300, "a unit freed")
            .Holds(
                Worlds.Seeds,
                93,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    int x = dice.Between(1, 8);
                    int y = dice.Between(1, 4);
                    var plan = Plan(p => p.FreeItem("card", r => r.Buy(Sku("cone"), x).Get(Sku("cone"), y)));
                    var parts = Split(dice, dice.Between(1, 40));
                    var visits = Visit(plan, parts, units => Units("cone", (int)units, 99 * units));
                    var whole = Visit(plan, [parts.Sum()], units => Units("cone", (int)units, 99 * units));
                    tally.Meet(parts.Count > 1, "several visits");
                    tally.Meet(whole.Units > 0, "a unit freed");
                    Assert.Equal(whole.Units, visits.Units);
                    Assert.Equal(whole.State.Stamps("card"), visits.State.Stamps("card"));
                    Assert.Equal(whole.State.OwedUnits("card"), visits.State.OwedUnits("card"));
                }
            );

    [Fact]
    public void Law93_CarriedPoints_DoNotDependOnHowSpendWasSplit() =>
        new Law(output)
            .Meets(500, "several visits")
            .Meets(300, "a remainder")
            .Meets(50, "a half")
            .Holds(
                Worlds.Seeds,
                9300,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var mode = dice.Of(RoundingMode.Floor, RoundingMode.HalfUp, RoundingMode.Ceiling);
                    long thousandths = dice.Of<long>(1, 333, 500, 1000, 2500);
                    long per = dice.Of<long>(1, 2, 7, 100, 900);
                    var plan = Plan(p =>
                        p.MemberTiers(
                            "points",
                            r => r.Tier("all", 0, thousandths / 1000m, per / 100m).Round(new(RoundingLevel.Carry, mode))
                        )
                    );
                    var parts = Split(dice, dice.Between(1, 5000));
                    var visits = Visit(plan, parts, spend => Units("cone", 1, spend));
                    var exact = (BigInteger)parts.Sum() * thousandths;
                    tally.Meet(parts.Count > 1, "several visits");
                    tally.Meet(exact % (per * 1000) != 0, "a remainder");
                    tally.Meet(2 * exact % (per * 1000) == 0 && exact % (per * 1000) != 0, "a half");
                    Assert.Equal(Exact.Round(exact, per * 1000, mode), visits.State.Points);
                }
            );

    // Tiers change the rate between sales, and the remainder goes on over the common denominator of all of them.
    [Fact]
    public void Law93_CarriedPointsOverTiers_AreTheExactSumRoundedOnce() =>
        new Law(output)
            .Meets(300, "a change of tier")
            .Meets(200, "a cap that cuts")
            .Holds(
                Worlds.Seeds,
                9301,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    bool capped = dice.Chance(40);
                    var plan = Plan(p =>
                        p.MemberTiers(
                            "points",
                            r =>
                            {
                                r.Tier("low", 0, 1, 9).Tier("high", 20, 1, 7);
                                if (capped)
                                    r.Cap(new Cap(1, CapUnit.Points, CapScope.Transaction));
                            }
                        )
                    );
                    var state = Ann(plan);
                    // Over 6300: a minor unit earns 7 below the threshold and 9 from it on.
                    BigInteger exact = 0;
                    long spent = 0;
                    long asked = 0;
                    foreach (long part in Split(dice, dice.Between(1, 9000)))
                    {
                        tally.Meet(spent >= 2000, "a change of tier");
                        exact += part * (spent < 2000 ? 7 : 9);
                        spent += part;
                        var decision = plan.Evaluate(Sale("s" + spent, Units("cone", 1, part)), state);
                        var outcome = OutcomeOf(decision, "points");
                        tally.Meet(outcome.Granted < outcome.Asked, "a cap that cuts");
                        asked += outcome.Asked;
                        state = decision.NextState!;
                        // What a cap cuts off is written off; the remainder goes on as if all had been granted.
                        Assert.Equal(exact / 6300, asked);
                    }
                }
            );

    private static List<long> Split(Dice dice, int total)
    {
        var parts = new List<long>();
        for (int left = total; left > 0; )
        {
            int part = dice.Chance(20) ? left : dice.Between(1, left);
            parts.Add(part);
            left -= part;
        }
        return parts;
    }

    private static (MemberState State, long Units) Visit(LoyaltyPlan plan, List<long> parts, Func<long, Line> line)
    {
        var state = Ann(plan);
        long units = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            var decision = plan.Evaluate(Sale("s" + i, line(parts[i])), state);
            units += decision.Awards.Sum(award => award.Units);
            state = decision.NextState!;
        }
        return (state, units);
    }
}
