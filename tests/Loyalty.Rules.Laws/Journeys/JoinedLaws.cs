using System.Globalization;
using Loyalty.Rules.Journeys;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>The journey in the one call of a sale: it is the journey alone, told what the sale brought.</summary>
public sealed class JoinedLaws(ITestOutputHelper output)
{
    private static readonly long[] Thresholds = [0, 2000, 6000];

    [Fact]
    public void Law77_SalesThroughThePlan_AreTheirEventsToAJourneyAlone() =>
        new Law(output)
            .Meets(700, "moved")
            .Meets(300, "timer")
            .Meets(300, "reward")
            .Meets(400, "touch")
            .Meets(250, "the rule's phase")
            .Meets(300, "host event")
            .Holds(
                JoinedCase.Any,
                77,
                (one, tally) =>
                {
                    var state = one.Plan.NewMember("ann");
                    var alone = one.Lone.NewMember("ann");
                    foreach (var sale in one.Sales)
                    {
                        if (one.Dice.Chance(30))
                        {
                            var happened = HostEvent(one, sale);
                            state = one.Plan.Take(state, happened).NextState;
                            alone = Taken(one, alone, happened, new List<string>());
                            tally.Meet("host event");
                        }
                        var decision = one.Plan.Evaluate(sale, state);
                        Assert.True(decision.Admission.IsAccepted, decision.Admission.Describe());
                        var steps = new List<string>();
                        alone = Due(one, alone, sale, steps);
                        bool isIn = IsInPhase(one, alone);
                        tally.Meet(steps.Count > 0, "timer");
                        tally.Meet(isIn, "the rule's phase");
                        var phased = one.Plan.Explain("phased", sale, state);
                        Assert.Equal(isIn, phased.Reason != EligibilityReason.Phase);
                        foreach (var happened in Raised(one, sale, decision, state))
                            alone = Taken(one, alone, happened, steps);

                        state = decision.NextState!;
                        AssertSame(alone, state.Journey ?? one.Lone.NewMember("ann"));
                        Assert.Equal(steps, decision.JourneySteps.Select(Said));
                        tally.Meet(steps.Count > 0, "moved");
                        tally.Meet(decision.JourneyRewards.Count > 0, "reward");
                        tally.Meet(decision.Touches.Count > 0, "touch");
                    }
                }
            );

    [Fact]
    public void Law23_SalesWithAJourney_CommitAsTheyArePreviewed() =>
        new Law(output)
            .Meets(200, "reward")
            .Holds(
                JoinedCase.Any,
                23,
                (one, tally) =>
                {
                    var state = one.Plan.NewMember("ann");
                    var builder = state.ToBuilder();
                    var buffer = new DecisionBuffer();
                    foreach (var sale in one.Sales)
                    {
                        var preview = one.Plan.Evaluate(sale, state);
                        var decision = one.Plan.Evaluate(sale, state);
                        Assert.Equal(preview.NextState, decision.NextState);
                        one.Plan.Evaluate(sale.AsView(), builder, buffer);
                        builder.Apply(buffer);
                        state = one.Plan.ReadState(System.Text.Encoding.UTF8.GetString(decision.NextState!.ToJson()));
                        Assert.Equal(decision.NextState, state);
                        Assert.Equal(decision.NextState, builder.ToImmutable());

                        long later = decision
                            .JourneyRewards.Where(step => !step.IsWithheld)
                            .Sum(step => step.Reward.Points);
                        tally.Meet(later > 0, "reward");
                        long unit = one.Decimals == 2 ? 100 : 1;
                        Assert.Equal(
                            later * unit,
                            decision
                                .Postings.Where(posting => posting.Account == PostingAccount.JourneyPoints)
                                .Sum(posting => posting.After)
                        );
                        // Law 13: the same sale again changes nothing.
                        var again = one.Plan.Evaluate(sale, state);
                        Assert.Equal(AdmissionStatus.AlreadyApplied, again.Admission.Status);
                        Assert.Same(state.Journey, again.NextState!.Journey);
                        Assert.Empty(again.JourneySteps);
                        Assert.Empty(again.JourneyRewards);
                        Assert.Empty(again.Touches);
                    }
                }
            );

    // Points of steps join the balance of later sales, so that the sales here ask for no rewards.
    [Fact]
    public void Law36_AJourneyThatNoRuleAsksFor_ChangesNoAwardOfAnySale() =>
        new Law(output)
            .Meets(600, "moved")
            .Holds(
                JoinedCase.Any,
                36,
                (one, tally) =>
                {
                    var with = one.WithoutPhases.NewMember("ann");
                    var without = one.WithoutJourney.NewMember("ann");
                    foreach (var asked in one.Sales)
                    {
                        var header = asked.Header;
                        var details = new SaleDetailsBuilder().Enrol(header.Details.Enrol).Build();
                        var sale = new Transaction(
                            new SaleHeader(header.Id, header.At, header.Currency, "ann", details),
                            [.. asked.Lines]
                        );
                        var joined = one.WithoutPhases.Evaluate(sale, with);
                        var plain = one.WithoutJourney.Evaluate(sale, without);
                        Assert.Equal(plain.Awards, joined.Awards);
                        Assert.Equal(plain.Outcomes, joined.Outcomes);
                        Assert.Equal((plain.Payable, plain.Points), (joined.Payable, joined.Points));
                        tally.Meet(joined.JourneySteps.Count > 0, "moved");
                        (with, without) = (joined.NextState!, plain.NextState!);
                    }
                }
            );

    private static JourneyEvent HostEvent(JoinedCase one, Transaction sale)
    {
        string id = "h-" + sale.Id;
        string name = one.Dice.Of("stop", "again", "again", one.Events[0], one.Events[1]);
        return new JourneyEvent(id, name, sale.Header.At, one.Dice.Below(5));
    }

    /// <summary>What the sale raises, worked out from what it changed.</summary>
    private static List<JourneyEvent> Raised(JoinedCase one, Transaction sale, Decision decision, MemberState before)
    {
        var next = decision.NextState!;
        long paid = decision.Payable.MinorUnits;
        var all = new List<(string Name, long Value)>();
        if (next.HasJoined && !before.HasJoined)
            all.Add(("enrolled", 0));
        var purchase = decision.Postings.SingleOrDefault(posting => posting.Account == PostingAccount.Purchases);
        if (purchase.After == 1)
            all.Add(("firstPurchase", paid));
        if (purchase.After > 0)
            all.Add(("purchase", paid));
        // One card owes one cone; rules on goods are decided before rules on points.
        long cards =
            next.OwedUnits("card")
            - before.OwedUnits("card")
            + decision.Awards.Where(award => award.RuleId == "card").Sum(award => award.Units);
        if (cards > 0)
            all.Add(("cardCompleted", cards));
        int tier = Thresholds.Count(from => from <= next.Measure("year"));
        if (tier > Thresholds.Count(from => from <= before.Measure("year")))
            all.Add(("tierReached", tier));
        if (decision.Awards.Any(award => award.Kind != AwardKind.Points))
            all.Add(("rewardReceived", decision.Discount.MinorUnits));
        if (decision.PointsRedeemed > 0)
            all.Add(("rewardRedeemed", decision.PointsRedeemed));
        return all.Where(raised => one.Events.Contains(raised.Name))
            .Select(
                (raised, place) =>
                    new JourneyEvent(
                        sale.Id + "-" + place.ToString(CultureInfo.InvariantCulture),
                        raised.Name,
                        sale.Header.At,
                        raised.Value,
                        sale.Header.Details.Attributes
                    )
            )
            .ToList();
    }

    /// <summary>Fires what is due, and nothing else: idle time is no change.</summary>
    private static JourneyRecord Due(JoinedCase one, JourneyRecord alone, Transaction sale, List<string> steps)
    {
        if (JourneyPlan.NextDue(alone) > sale.Header.At.UtcTicks)
            return alone;
        var answer = one.Lone.AdvanceTo(alone, sale.Header.At, sale.Header.Details.Attributes);
        steps.AddRange(answer.Steps.Select(Said));
        return answer.Next;
    }

    private static JourneyRecord Taken(JoinedCase one, JourneyRecord alone, JourneyEvent happened, List<string> steps)
    {
        var answer = one.Lone.Take(alone, happened);
        Assert.NotEqual(JourneyAnswerKind.NeedsReplay, answer.Kind);
        steps.AddRange(answer.Steps.Select(Said));
        return answer.Next;
    }

    private static bool IsInPhase(JoinedCase one, JourneyRecord record) =>
        record
            .Runs.Where(run => run.State.Status == JourneyStatus.Running)
            .Select(run => one.Lone.Tables.Index.Leaves[run.State.Leaf])
            .Any(leaf => leaf.Phase.Id == one.Phase || leaf.Super?.Phase.Id == one.Phase);

    /// <summary>All but the events that are remembered: those of a sale are remembered by the sale's id.</summary>
    private static void AssertSame(JourneyRecord alone, JourneyRecord joined)
    {
        Assert.Equal(
            alone.Runs.Select(run => (run.Number, run.State)),
            joined.Runs.Select(run => (run.Number, run.State))
        );
        Assert.Equal(alone.Waiting, joined.Waiting);
        Assert.Equal(alone.Sent, joined.Sent);
        Assert.Equal(alone.Stays, joined.Stays);
        Assert.Equal(
            (alone.At, alone.Entries, alone.LastExit, alone.IsOptedOut, alone.IsHeldOut, alone.TryTicks),
            (joined.At, joined.Entries, joined.LastExit, joined.IsOptedOut, joined.IsHeldOut, joined.TryTicks)
        );
    }

    private static string Said(RunStep step) =>
        $"{step.Run} {step.Step.At:O} {step.Step.Trigger.Id}: {step.Step.From.Id} -> {step.Step.To.Id}";
}
