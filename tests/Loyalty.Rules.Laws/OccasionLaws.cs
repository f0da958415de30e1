using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>Coupons are used once and in time, and what is kept of the past is what the log says.</summary>
public sealed class OccasionLaws(ITestOutputHelper output)
{
    [Fact]
    public void Worlds_ReachWhateverAnOccasionComesTo()
    {
        var law = new Law(output);
        foreach (var place in HardPlaces.OfOccasions)
            law.Meets(place.Value, place.Key);
        law.Holds(
            Worlds.Any(),
            3902,
            (world, tally) =>
            {
                var buffer = new DecisionBuffer();
                var state = world.Plan.NewMember(SaleGenerator.Member).ToBuilder();
                world.Walk(
                    (sale, before, decision) =>
                    {
                        // Into a buffer it is the same decision, and the state goes the same way.
                        var admission = before is null
                            ? world.Plan.Evaluate(sale.AsView(), buffer)
                            : world.Plan.Evaluate(sale.AsView(), state, buffer);
                        Assert.Equal(decision.Admission.Status, admission.Status);
                        HardPlaces.Note(world, sale, decision, buffer, tally);
                        if (before is null || !admission.IsAccepted)
                            return;
                        state.Apply(buffer);
                        Assert.Equal(decision.NextState, state.ToImmutable());
                    }
                );
            }
        );
    }

    [Fact]
    public void Coupons_AreUsedOnce_InTime_AndNotAtTheSaleThatGaveThem() =>
        new Law(output)
            .Meets(40, "a coupon given")
            .Meets(20, "a coupon used")
            .Meets(5, "used and given on one day")
            .Holds(
                Worlds.Any(),
                3900,
                (world, tally) =>
                {
                    var held = new Dictionary<(string Rule, int Step, int Until), long>();
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            if (!decision.Admission.IsAccepted || before is null || sale.Header.Details.Training)
                                return;
                            int today = world.Plan.Compiled.Calendar.BusinessDayOf(sale.Header.At.UtcTicks);
                            foreach (var rule in world.Program.Rules.Where(rule => CouponsOf(rule).Count > 0))
                                Follow(decision, rule, today, held, tally);
                            var kept = world
                                .Program.Rules.SelectMany(rule =>
                                    decision
                                        .NextState!.Coupons(rule.Id)
                                        .Where(coupon => coupon.Until >= today)
                                        .Select(coupon => ((rule.Id, coupon.Step, coupon.Until), coupon.Count))
                                )
                                .OrderBy(one => one)
                                .ToList();
                            var expected = held.Where(pair => pair.Key.Until >= today && pair.Value > 0)
                                .Select(pair => (pair.Key, pair.Value))
                                .OrderBy(one => one)
                                .ToList();
                            Assert.Equal(expected, kept);
                        }
                    );
                }
            );

    /// <summary>Keeps the books of one rule by its awards alone.</summary>
    private static void Follow(
        Decision decision,
        RewardRule rule,
        int today,
        Dictionary<(string Rule, int Step, int Until), long> held,
        Tally tally
    )
    {
        var award = decision.Awards.SingleOrDefault(one => one.RuleId == rule.Id);
        if (award.RuleId is null)
            return;
        bool used = award.Kind != AwardKind.Coupon;
        if (used)
        {
            // The one that ends first, of the lower step.
            var oldest = held.Where(pair => pair.Key.Rule == rule.Id && pair.Key.Until >= today && pair.Value > 0)
                .OrderBy(pair => pair.Key.Until)
                .ThenBy(pair => pair.Key.Step)
                .First()
                .Key;
            held[oldest]--;
            tally.Meet("a coupon used");
            var coupon = CouponsOf(rule)[oldest.Step].OfCoupon!;
            if (coupon.Kind == RewardKind.AmountOff)
                Assert.InRange(award.Discount, 0, coupon.Amount * Math.Max(1, award.Units));
        }
        if (award.CouponUntil is not { } until)
            return;
        tally.Meet("a coupon given");
        tally.Meet(used, "used and given on one day");
        int step = CouponsOf(rule)
            .Select((reward, place) => (reward, place))
            .Single(one => IsGivenAt(decision, rule, one.place) && EndOf(today, one.reward) == until)
            .place;
        var key = (rule.Id, step, until);
        held[key] = (held.TryGetValue(key, out long count) ? count : 0) + 1;
    }

    /// <summary>Two steps may give coupons that end on one day: the progress of the outcome tells which it was.</summary>
    private static bool IsGivenAt(Decision decision, RewardRule rule, int step)
    {
        if (rule is not BasketTierRule steps)
            return true;
        long have = decision.Outcomes.Single(one => one.RuleId == rule.Id).Have;
        return steps.Steps[step].From <= have && (step + 1 == steps.Steps.Count || steps.Steps[step + 1].From > have);
    }

    private static int EndOf(int today, Reward coupon) => Math.Min(Math.Max(1, today + coupon.ExpiresAfter), 84_006);

    private static IReadOnlyList<Reward> CouponsOf(RewardRule rule)
    {
        IReadOnlyList<Reward> all = rule switch
        {
            BasketTierRule steps => [.. steps.Steps.Select(step => step.Reward)],
            SignUpBonusRule bonus => [bonus.Reward],
            CrossSellRule offer => [offer.Reward],
            _ => [],
        };
        return all.Count > 0 && all[0].Kind == RewardKind.Coupon ? all : [];
    }

    [Fact]
    public void History_IsWhatTheLogSays() =>
        new Law(output)
            .Meets(60, "a purchase kept")
            .Meets(10, "a history that the host said")
            .Meets(10, "a history that was assumed")
            .Meets(10, "a rule that was not for the sale")
            .Holds(
                Worlds.Any(),
                3901,
                (world, tally) =>
                {
                    var log = new PurchaseLog(world, tally);
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            if (!decision.Admission.IsAccepted || before is null || sale.Header.Details.Training)
                                return;
                            log.Add(sale, decision);
                            foreach (var rule in world.Program.Rules.OfType<CrossSellRule>())
                            {
                                if (rule.Bought != BoughtWhen.InBasket)
                                    Assert.Equal(
                                        log.LastDay(rule, rule.When.Items, "bought:"),
                                        decision.NextState!.LastBought(rule.Id)
                                    );
                                if (rule.Trial != TrialCondition.None)
                                    Assert.Equal(
                                        log.LastDay(rule, rule.Offer.Items, "tried:"),
                                        decision.NextState!.LastTried(rule.Id)
                                    );
                            }
                        }
                    );
                }
            );
}
