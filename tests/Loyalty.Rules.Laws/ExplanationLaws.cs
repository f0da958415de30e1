using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>Whatever is decided is explained, and the explanation adds up.</summary>
public sealed class ExplanationLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law62_EveryPostingAndAward_NamesARuleThatSpeaks_AndItsLines() =>
        new Law(output)
            .Meets(80, "an open card that no line touches")
            .Meets(400, "a posting of a rule")
            .Holds(
                Worlds.Any(),
                62,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            var places = new Dictionary<string, int>();
                            for (int i = 0; i < decision.Outcomes.Count; i++)
                                places.Add(decision.Outcomes[i].RuleId, i);
                            Assert.All(decision.Awards, award => Assert.True(places.ContainsKey(award.RuleId)));
                            foreach (var posting in decision.Postings)
                            {
                                bool ofProgram =
                                    posting.Account is PostingAccount.Enrolment or PostingAccount.Purchases;
                                Assert.Equal(ofProgram, posting.RuleId is null);
                                tally.Meet(!ofProgram, "a posting of a rule");
                                Assert.True(ofProgram || places.ContainsKey(posting.RuleId!));
                            }
                            foreach (var place in places)
                            {
                                var lines = decision.LinesOf(place.Value);
                                bool asked = sale.Header.Details.RedemptionOf(place.Key) is not null;
                                bool open = before is not null && IsOpen(world, sale, before, place.Key);
                                tally.Meet(open && lines.Count == 0, "an open card that no line touches");
                                Assert.True(lines.Count > 0 || open || asked || sale.Header.Details.Enrol);
                                Assert.All(lines, line => Assert.InRange(line, 0, sale.Lines.Count - 1));
                            }
                        }
                    )
            );

    [Fact]
    public void Law62_AnExplanationOnDemand_IsWhatAnEagerPassWouldSay() =>
        new Law(output)
            .Meets(400, "a rule that the sale does not touch")
            .Meets(60, "one below a node that chooses")
            .Meets(2, "one that lost there")
            .Holds(
                Worlds.Any(4, Features.All),
                6200,
                (world, tally) =>
                {
                    var oracle = world.Oracle();
                    var member = oracle.NewMember(SaleGenerator.Member);
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            var known = before is null ? null : member;
                            foreach (var rule in world.Program.Rules)
                                Explain(
                                    world,
                                    sale,
                                    before,
                                    decision,
                                    oracle.Explain(rule.Id, sale, known),
                                    rule.Id,
                                    tally
                                );
                            if (before is not null)
                                member = oracle.Decide(sale, member).Next!;
                        }
                    );
                }
            );

    [Fact]
    public void Law63_ExplainedAmounts_SumToWhatIsGivenAndPosted() =>
        new Law(output)
            .Meets(400, "a discount")
            .Meets(250, "points")
            .Meets(120, "use of a cap")
            .Holds(
                Worlds.Any(),
                63,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            tally.Meet(decision.Discount.MinorUnits > 0, "a discount");
                            tally.Meet(decision.Points > 0, "points");
                            // Asked again, a sale says what it came to the first time.
                            var first =
                                decision.Admission.Status == AdmissionStatus.AlreadyApplied
                                    ? decision.Admission.Applied
                                    : null;
                            long off = first?.Discount ?? decision.Awards.Sum(award => award.Discount);
                            long points = first?.Points ?? decision.Awards.Sum(award => award.Points);
                            long spent = first?.PointsRedeemed ?? decision.Awards.Sum(award => award.PointsRedeemed);
                            Assert.Equal((off, points), (decision.Discount.MinorUnits, decision.Points));
                            Assert.Equal(spent, decision.PointsRedeemed);
                            for (int i = 0; i < decision.Awards.Count; i++)
                                OneAward(decision, i, tally);
                            if (decision.NextState is null || decision.Postings.Count == 0)
                                return;
                            Assert.Equal(before!.Points + decision.Points - spent, decision.NextState.Points);
                            Assert.Equal(decision.Points, Sum(decision, PostingAccount.Points));
                        }
                    )
            );

    /// <summary>Whether a member holds a card of a rule with something on it, or a coupon that is still valid.</summary>
    private static bool IsOpen(World world, Transaction sale, MemberState state, string ruleId)
    {
        int today = world.Plan.Compiled.Calendar.BusinessDayOf(sale.Header.At.UtcTicks);
        return state.Stamps(ruleId) + state.OwedUnits(ruleId) > 0
            || state.Coupons(ruleId).Any(coupon => coupon.Until >= today);
    }

    private static void Explain(
        World world,
        Transaction sale,
        MemberState? before,
        Decision decision,
        ReferenceOutcome? expected,
        string rule,
        Tally tally
    )
    {
        var explained = world.Plan.Explain(rule, sale, before);
        if (!decision.Admission.IsAccepted)
        {
            // Of a sale that was refused for want of a reward, the outcome of that rule stays.
            var stays = decision.Outcomes.Where(outcome => outcome.RuleId == rule).Select(one => one.Verdict);
            Assert.Equal(stays.DefaultIfEmpty(Verdict.None).Single(), explained.Verdict);
            return;
        }
        bool spoke = decision.Outcomes.Any(outcome => outcome.RuleId == rule);
        tally.Meet(!spoke, "a rule that the sale does not touch");
        tally.Meet(!spoke && Chooses(world.Program.Arbitration, rule), "one below a node that chooses");
        tally.Meet(!spoke && explained.Node is not null, "one that lost there");
        if (spoke)
            DecisionText.AssertSame(
                DecisionText.Of(decision.Outcomes.Single(one => one.RuleId == rule)),
                DecisionText.Of(explained)
            );
        else
            DecisionText.AssertSame(DecisionText.Of(expected!), DecisionText.Of(explained));
    }

    /// <summary>Whether a tree chooses whether a rule is in effect.</summary>
    private static bool Chooses(ArbitrationNode? node, string ruleId, bool below = false) =>
        node is not null
        && (
            (below && node.RuleId == ruleId)
            || node.Branches.Any(branch => Chooses(branch, ruleId, below || node.Kind != ArbitrationKind.All))
        );

    private static void OneAward(Decision decision, int place, Tally tally)
    {
        var award = decision.Awards[place];
        var outcome = decision.Outcomes.Single(one => one.RuleId == award.RuleId);
        long lines = decision.LineDiscounts.Where(part => part.Award == place).Sum(part => part.Amount);
        Assert.Equal(award.Discount, lines);
        Assert.Equal(
            outcome.Granted,
            award.Kind switch
            {
                AwardKind.ItemDiscount or AwardKind.ItemAdded => award.Units,
                AwardKind.BasketDiscount => award.Discount,
                // Where an older coupon came to nothing, the outcome speaks of that one.
                AwardKind.Coupon => outcome.AwardUnit == OutcomeUnit.Coupons ? 1 : 0,
                _ => award.Points,
            }
        );
        var rule = decision.Plan.Program.Rules.Single(one => one.Id == award.RuleId);
        var caps = rule.Caps;
        var redemption = rule as Rewards.Redemption.RedemptionRule;
        foreach (
            var posting in decision.Postings.Where(one =>
                one.RuleId == award.RuleId && one.Account == PostingAccount.CapUse
            )
        )
        {
            tally.Meet("use of a cap");
            // What a rule banks uses up a cap when it is taken.
            if (award.Kind == AwardKind.ItemAdded)
            {
                Assert.InRange(posting.After - posting.Before, 1, award.Units);
                continue;
            }
            long used = posting.After - posting.Before;
            if (
                caps[posting.Part].Unit == Rewards.CapUnit.Times
                && rule is BasketTierRule { Per: Rewards.RewardPer.Set }
            )
            {
                // Each set is a time.
                Assert.True(used >= 1);
                continue;
            }
            Assert.Equal(
                rule.Caps[posting.Part].Unit switch
                {
                    Rewards.CapUnit.Money => award.Discount,
                    Rewards.CapUnit.Points when redemption is not null => award.PointsRedeemed,
                    Rewards.CapUnit.Times when redemption is not null => award.PointsRedeemed / redemption.Points,
                    Rewards.CapUnit.Points => award.Points,
                    Rewards.CapUnit.Times when award.Kind != AwardKind.ItemDiscount || award.CouponUntil is not null =>
                        1,
                    _ => award.Units,
                },
                used
            );
        }
    }

    private static long Sum(Decision decision, PostingAccount account) =>
        decision.Postings.Where(posting => posting.Account == account).Sum(posting => posting.After - posting.Before);
}
