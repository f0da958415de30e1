using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards.Redemption;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>Points that are spent are those that were earned, lot by lot, and a price is the program's.</summary>
public sealed class RedemptionLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law1_ABalanceChanges_ByThePostingsOfTheSale() =>
        new Law(output)
            .Meets(250, "points spent")
            .Meets(80, "points earned and spent at once")
            .Holds(
                Worlds.Any(),
                100,
                (world, tally) =>
                    world.Walk(
                        (_, before, decision) =>
                        {
                            if (before is null || decision.Postings.Count == 0)
                                return;
                            long earned = Sum(decision, PostingAccount.Points);
                            long spent = -Sum(decision, PostingAccount.Redemption);
                            tally.Meet(spent > 0, "points spent");
                            tally.Meet(spent > 0 && earned > 0, "points earned and spent at once");
                            Assert.Equal((decision.Points, decision.PointsRedeemed), (earned, spent));
                            Assert.Equal(before.Points + earned - spent, decision.NextState!.Points);
                        }
                    )
            );

    [Fact]
    public void Law3_ReplayingAllDecisionsFromEmpty_GivesTheStoredState() =>
        new Law(output)
            .Meets(250, "points spent")
            .Holds(
                Worlds.Any(),
                300,
                (world, tally) =>
                {
                    var taken = new List<Decision>();
                    var stored = world.Walk(
                        world.Plan,
                        (_, before, decision) =>
                        {
                            tally.Meet(decision.PointsRedeemed > 0, "points spent");
                            if (before is not null && decision.Admission.IsAccepted)
                                taken.Add(decision);
                        }
                    );
                    var replayed = world.Plan.NewMember(SaleGenerator.Member);
                    foreach (var decision in taken)
                        replayed = replayed.With(decision);
                    Assert.Equal(stored, replayed);
                }
            );

    // Law 6: issued = remaining + redeemed, of every lot that ever was.
    [Fact]
    public void Law5And6_EveryLot_HoldsWhatWasIssuedLessWhatWasTaken() =>
        new Law(output)
            .Meets(150, "a lot that is used up")
            .Meets(150, "a lot that is begun")
            .Holds(
                Worlds.Any(),
                500,
                (world, tally) =>
                {
                    var taken = new Dictionary<(string, string, long), (long Issued, long Left)>();
                    world.Walk(
                        (_, before, decision) =>
                        {
                            if (before is null || decision.Postings.Count == 0)
                                return;
                            var lots = KeysOf(before, decision);
                            foreach (var posting in decision.Postings)
                            {
                                if (posting.Account != PostingAccount.Redemption)
                                    continue;
                                var (issued, left) = taken.TryGetValue(lots[posting.Part].Key, out var known)
                                    ? known
                                    : (lots[posting.Part].Issued, lots[posting.Part].Issued);
                                Assert.Equal(left, posting.Before);
                                Assert.InRange(posting.After, 0, posting.Before - 1);
                                taken[lots[posting.Part].Key] = (issued, posting.After);
                                tally.Meet(posting.After == 0, "a lot that is used up");
                                tally.Meet(posting.After > 0, "a lot that is begun");
                            }
                            var next = decision.NextState!;
                            Assert.Equal(next.Lots.Sum(lot => lot.Remaining), next.Points);
                            foreach (var lot in next.Lots)
                            {
                                long left = taken.TryGetValue(KeyOf(lot), out var known) ? known.Left : lot.Points;
                                Assert.Equal(left, lot.Remaining);
                                Assert.InRange(lot.Remaining, 1, lot.Points);
                            }
                            Assert.Equal(
                                lots.Count(lot => !taken.TryGetValue(lot.Key, out var known) || known.Left > 0),
                                next.Lots.Count
                            );
                        }
                    );
                }
            );

    [Fact]
    public void Law7_Lots_ArePaidFromByExpiryIssueSaleAndRule_AndTheWholePriceIsPaid() =>
        new Law(output)
            .Meets(80, "several lots at once")
            .Meets(20, "several redemptions at once")
            .Meets(20, "the sale's own lot")
            .Holds(
                Worlds.Any(),
                700,
                (world, tally) =>
                    world.Walk(
                        (_, before, decision) =>
                        {
                            if (before is null || decision.Postings.Count == 0 || decision.PointsRedeemed == 0)
                                return;
                            var lots = KeysOf(before, decision);
                            var left = lots.Select(lot => lot.Remaining).ToArray();
                            int[] order =
                            [
                                .. Enumerable
                                    .Range(0, lots.Count)
                                    .OrderBy(i => lots[i].Key.Issued)
                                    .ThenBy(i => lots[i].Key.Sale, StringComparer.Ordinal)
                                    .ThenBy(i => lots[i].Key.Rule, StringComparer.Ordinal),
                            ];
                            var expected = new List<(string, int, long, long)>();
                            foreach (var award in decision.Awards.Where(award => award.PointsRedeemed > 0))
                            {
                                var rule = (RedemptionRule)world.Program.Rules.Single(one => one.Id == award.RuleId);
                                Assert.Equal(0, award.PointsRedeemed % rule.Points);
                                long due = award.PointsRedeemed;
                                foreach (int i in order)
                                {
                                    bool own = i >= before.Lots.Count;
                                    if (own && rule.PointsFrom == PointsFrom.HeldBefore)
                                        continue;
                                    long part = Math.Min(due, left[i]);
                                    if (part == 0)
                                        continue;
                                    expected.Add((rule.Id, i, left[i], left[i] - part));
                                    tally.Meet(own, "the sale's own lot");
                                    left[i] -= part;
                                    due -= part;
                                }
                                Assert.Equal(0, due);
                            }
                            tally.Meet(expected.Count > 2, "several lots at once");
                            tally.Meet(
                                expected.Select(one => one.Item1).Distinct().Count() > 1,
                                "several redemptions at once"
                            );
                            Assert.Equal(
                                expected,
                                decision
                                    .Postings.Where(posting => posting.Account == PostingAccount.Redemption)
                                    .Select(posting => (posting.RuleId!, posting.Part, posting.Before, posting.After))
                            );
                        }
                    )
            );

    [Fact]
    public void Law8_ARewardThatCannotBePaid_ChangesNothingAndSaysSo() =>
        new Law(output)
            .Meets(250, "not enough points")
            .Meets(60, "a sale refused")
            .Holds(
                Worlds.Any(),
                800,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            foreach (var outcome in decision.Outcomes)
                            {
                                if (outcome.Verdict != Verdict.NotEnoughPoints)
                                    continue;
                                tally.Meet("not enough points");
                                Assert.True(outcome.Have < outcome.Need);
                                Assert.DoesNotContain(decision.Awards, award => award.RuleId == outcome.RuleId);
                                Assert.DoesNotContain(decision.Postings, posting => posting.RuleId == outcome.RuleId);
                            }
                            if (decision.Admission.Refusal != Refusal.CannotRedeem)
                            {
                                Assert.All(
                                    sale.Header.Details.Redemptions.Where(one => one.OrRefuseSale),
                                    one =>
                                        Assert.True(
                                            !decision.Admission.IsAccepted
                                                || decision.Awards.Any(award => award.RuleId == one.RuleId)
                                        )
                                );
                                return;
                            }
                            tally.Meet("a sale refused");
                            Assert.Equal(before, decision.NextState);
                            Assert.Empty(decision.Awards);
                            Assert.Empty(decision.Postings);
                            Assert.Equal((0, 0, 0), (decision.Discount.MinorUnits, decision.Points, decision.PointsRedeemed));
                            var why = Assert.Single(decision.Outcomes);
                            Assert.True(sale.Header.Details.RedemptionOf(why.RuleId) is { OrRefuseSale: true });
                            Assert.Equal(0, why.Granted);
                        }
                    )
            );

    [Fact]
    public void Law23_APreview_IsTheCommit_AndChangesNothing() =>
        new Law(output)
            .Meets(250, "points spent")
            .Holds(
                Worlds.Any(),
                2300,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            if (before is null)
                                return;
                            tally.Meet(decision.PointsRedeemed > 0, "points spent");
                            string kept = System.Text.Encoding.UTF8.GetString(before.ToJson());
                            var again = world.Plan.Evaluate(sale, before);
                            DecisionText.AssertSame(DecisionText.Of(decision), DecisionText.Of(again));
                            Assert.Equal(decision.NextState, again.NextState);
                            Assert.Equal(kept, System.Text.Encoding.UTF8.GetString(before.ToJson()));
                        }
                    )
            );

    // Nothing is wasted: just so many blocks are had, all whole, and one more is not to be had whole.
    [Fact]
    public void Most_OfBlocks_WastesNothing() =>
        new Law(output)
            .Meets(60, "most of several blocks")
            .Meets(60, "most of one block")
            .Holds(
                Worlds.Any(),
                801,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            var requests = sale.Header.Details.Redemptions;
                            if (requests.Count != 1 || requests[0].Times is not null || decision.PointsRedeemed == 0)
                                return;
                            if (!decision.Admission.IsAccepted)
                                return;
                            string id = requests[0].RuleId;
                            var rule = (RedemptionRule)world.Program.Rules.Single(one => one.Id == id);
                            long blocks = decision.PointsRedeemed / rule.Points;
                            tally.Meet(blocks > 1, "most of several blocks");
                            tally.Meet(blocks == 1, "most of one block");
                            var most = decision.Outcomes.Single(one => one.RuleId == id);
                            Assert.Equal((Verdict.Awarded, most.Asked), (most.Verdict, most.Granted));
                            if (rule.Get is not null)
                                Assert.Equal(blocks * rule.Get.Units, most.Granted);
                            var same = Asking(blocks);
                            Assert.Equal(Verdict.Awarded, same.Verdict);
                            Assert.Equal(most.Granted, same.Granted);
                            // What a sale earns depends on what is taken, where its own points pay.
                            if (rule.PointsFrom == PointsFrom.HeldBefore)
                                Assert.NotEqual(Verdict.Awarded, Asking(blocks + 1).Verdict);

                            Outcome Asking(long times)
                            {
                                var details = RequestGenerator.WithoutRequests(sale.Header.Details);
                                details.Redeem(id, (int)times);
                                foreach (var choice in sale.Header.Details.Choices)
                                    details.Choose(choice.RuleId, [.. choice.Skus]);
                                return world
                                    .Plan.Evaluate(RequestGenerator.With(sale, details.Build()), before!)
                                    .Outcomes.Single(one => one.RuleId == id);
                            }
                        }
                    )
            );

    [Fact]
    public void TillsPrice_IsNeverUsed() =>
        new Law(output)
            .Meets(100, "a reward with a claim")
            .Holds(
                Worlds.Any(),
                802,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            if (before is null)
                                return;
                            tally.Meet(
                                sale.Header.Details.Redemptions.Any(one =>
                                    one.ClaimedPoints is not null
                                    && decision.Awards.Any(award => award.RuleId == one.RuleId)
                                ),
                                "a reward with a claim"
                            );
                            var details = RequestGenerator.WithoutRequests(sale.Header.Details);
                            foreach (var one in sale.Header.Details.Redemptions)
                            {
                                if (one.Times is { } times)
                                    details.Redeem(one.RuleId, times, one.OrRefuseSale);
                                else
                                    details.RedeemMost(one.RuleId, one.OrRefuseSale, claimedPoints: 3);
                            }
                            foreach (var choice in sale.Header.Details.Choices)
                                details.Choose(choice.RuleId, [.. choice.Skus]);
                            var other = world.Plan.Evaluate(RequestGenerator.With(sale, details.Build()), before);
                            DecisionText.AssertSame(DecisionText.Of(decision), DecisionText.Of(other));
                            Assert.Equal(decision.NextState, other.NextState);
                        }
                    )
            );

    private static long Sum(Decision decision, PostingAccount account) =>
        decision.Postings.Where(posting => posting.Account == account).Sum(posting => posting.After - posting.Before);

    /// <summary>The lots of a sale by the places that postings give them: those before it, then its own.</summary>
    private static List<((string Sale, string Rule, long Issued) Key, long Issued, long Remaining)> KeysOf(
        MemberState before,
        Decision decision
    )
    {
        var lots = before.Lots.Select(lot => (KeyOf(lot), lot.Points, lot.Remaining)).ToList();
        foreach (var posting in decision.Postings.Where(posting => posting.Account == PostingAccount.Points))
            lots.Add(
                ((decision.Sale.Id, posting.RuleId!, decision.Sale.Header.At.UtcTicks), posting.After, posting.After)
            );
        return lots;
    }

    private static (string Sale, string Rule, long Issued) KeyOf(Lot lot) =>
        (lot.TransactionId, lot.RuleId, lot.Issued.UtcTicks);
}
