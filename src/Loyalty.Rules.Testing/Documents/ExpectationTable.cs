using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What a step is expected to come to.</summary>
internal static class ExpectationTable
{
    private static readonly PlacedForm<long> Money = new(MoneyForm.NotNegative);
    private static readonly PlacedForm<long> Count = new(CountForm.Instance);
    private static readonly PlacedForm<long> Points = new(CountForm.OfPoints);

    private static readonly PlacedForm<IReadOnlyList<string>> Touches = new(
        new ListForm<string>(JourneyNameForm.Touch)
    );

    internal static readonly JsonTable<ExpectationDraft, ExpectationDraft> Instance = WithJourney(
        WithMember(
            WithRules(
                WithSale(
                    new JsonTable<ExpectationDraft, ExpectationDraft>(
                        "expectation",
                        "an expectation",
                        "What a step should come to. Only what is said is held against the decision; a sale that is not said to be refused must be taken.",
                        (_, _) => new ExpectationDraft(),
                        draft => draft
                    )
                )
            )
        )
    );

    private static JsonTable<ExpectationDraft, ExpectationDraft> WithSale(
        JsonTable<ExpectationDraft, ExpectationDraft> table
    ) =>
        table
            .May(
                "refused",
                new PlacedForm<(AdmissionStatus, Refusal)>(SaleChecks.Refusals),
                "why the sale is not taken",
                (b, v) => b.Expectation.AddRefusal(v.Node, SaleChecks.Refused(v.Value))
            )
            .May(
                "applied",
                AppliedTable.Instance,
                "what the sale posted the first time; for 'alreadyApplied'",
                (b, v) => b.Add(v.Node, SaleChecks.Applied(v.Points, v.Redeemed, v.Discount))
            )
            .May("total", Money, "the sum of the lines", (b, v) => b.Add(v.Node, SaleChecks.Total(v.Value)))
            .May("discount", Money, "all discounts", (b, v) => b.Add(v.Node, SaleChecks.Discount(v.Value)))
            .May("payable", Money, "what the customer pays", (b, v) => b.Add(v.Node, SaleChecks.Payable(v.Value)))
            .May(
                "discountByLine",
                new MapForm<Placed<long>>("ids of lines (or their places, counted from 1)", Money),
                "the discounts of single lines",
                (b, v) => b.DiscountByLine.AddRange(v)
            )
            .May(
                "free",
                new MapForm<Placed<long>>("skus", Count),
                "how many units of an item are given for nothing",
                (b, v) =>
                {
                    foreach (var pair in v)
                        b.Add(pair.Value.Node, SaleChecks.Free(pair.Key, pair.Value.Value));
                }
            )
            .May(
                "points",
                Points,
                "the points that the step earns",
                (b, v) => b.Add(v.Node, SaleChecks.Points(v.Value))
            )
            .May(
                "added",
                new MapForm<Placed<long>>("skus, or names of selectors", Count),
                "how many units the customer may take besides, free",
                (b, v) =>
                {
                    foreach (var pair in v)
                        b.Add(pair.Value.Node, SaleChecks.Added(pair.Key, pair.Value.Value));
                }
            )
            .May(
                "redeemed",
                Points,
                "the points that rewards cost",
                (b, v) => b.Add(v.Node, SaleChecks.Redeemed(v.Value))
            );

    private static JsonTable<ExpectationDraft, ExpectationDraft> WithRules(
        JsonTable<ExpectationDraft, ExpectationDraft> table
    ) =>
        table
            .May(
                "awards",
                new RuleMapForm<RuleChecklist>(AwardTable.Instance),
                "what single rules give; a rule that gives nothing gives 0",
                AddChecklists
            )
            .May(
                "verdicts",
                new RuleMapForm<RuleChecklist>(VerdictForm.Instance),
                "what single rules come to, also those that the sale does not touch",
                AddChecklists
            )
            .May(
                "progress",
                new RuleMapForm<RuleChecklist>(ProgressTable.Instance),
                "how far it is to the next reward after the step",
                AddChecklists
            )
            .May(
                "nudges",
                new PlacedForm<IReadOnlyList<Placed<ExpectedNudge>>>(
                    new ListForm<Placed<ExpectedNudge>>(new PlacedForm<ExpectedNudge>(NudgeTable.Instance))
                ),
                "nudges that must be among those given; an empty list: none is given",
                AddNudges
            )
            .May(
                "receipt",
                new OneOrMoreForm<Placed<string>>(new PlacedForm<string>(TextForm.Id)),
                "texts that must stand in lines of the receipt",
                (b, v) => b.Receipt.AddRange(v)
            )
            .May(
                "language",
                TextForm.Id,
                "the language of the receipt, such as \"vi\"",
                (b, v) => b.Language = v,
                "\"en\""
            );

    private static JsonTable<ExpectationDraft, ExpectationDraft> WithMember(
        JsonTable<ExpectationDraft, ExpectationDraft> table
    ) =>
        table
            .May(
                "balance",
                Points,
                "the member's points after the step",
                (b, v) => b.AddOfMember("balance", v.Node, MemberChecks.Balance(v.Value))
            )
            .May(
                "lots",
                new MapForm<Placed<long>>("ids of sales", Points),
                "what remains after the step of the points that came with single sales; nothing of a sale that has no lot",
                (b, v) => AddOfMember(b, "lots", v, MemberChecks.Lots)
            )
            .May(
                "stamps",
                new RuleMapForm<long>(CountForm.Instance, RuleChecks.Holds(PostingAccount.Stamps)),
                "open stamps after the step",
                (b, v) => AddOfMember(b, "stamps", v, MemberChecks.Stamps)
            )
            .May(
                "owed",
                new RuleMapForm<long>(CountForm.Instance, RuleChecks.Holds(PostingAccount.OwedUnits)),
                "units owed after the step",
                (b, v) => AddOfMember(b, "owed", v, MemberChecks.Owed)
            )
            .May(
                "coupons",
                new RuleMapForm<long>(CountForm.Instance, RuleChecks.Keeps<long>(PostingAccount.Coupons)),
                "coupons that are valid on the day of the step, after it",
                (b, v) => AddOfMember(b, "coupons", v, MemberChecks.Coupons)
            )
            .May(
                "spend",
                new RuleMapForm<long>(MoneyForm.NotNegative, RuleChecks.MeasuresMoney),
                "the spend that counts for tiers after the step",
                (b, v) => AddOfMember(b, "spend", v, MemberChecks.Spend)
            )
            .May(
                "measure",
                new RuleMapForm<Amount>(EitherAmountForm.Instance, RuleChecks.Measures),
                "what counts for tiers after the step: money in quotes, or units, visits or points",
                (b, v) => AddOfMember(b, "measure", v, MemberChecks.Measure)
            )
            .May(
                "tier",
                new RuleMapForm<string?>(NullableNameForm.Tier, RuleChecks.HasTier),
                "the tier held after the step",
                (b, v) => AddOfMember(b, "tier", v, MemberChecks.Tier)
            )
            .May(
                "distance",
                new RuleMapForm<Amount?>(
                    new NullableForm<Amount>(EitherAmountForm.Instance),
                    RuleChecks.MeasuresOrNothing
                ),
                "what is missing to the next tier after the step: money in quotes, or units, visits or points",
                (b, v) => AddOfMember(b, "distance", v, MemberChecks.Distance)
            )
            .May(
                "joined",
                new PlacedForm<bool>(BooleanForm.Instance),
                "whether the member has joined the program",
                (b, v) => b.AddOfMember("joined", v.Node, MemberChecks.Joined(v.Value))
            )
            .May(
                "purchases",
                Count,
                "the member's purchases after the step",
                (b, v) => b.AddOfMember("purchases", v.Node, MemberChecks.Purchases(v.Value))
            );

    private static JsonTable<ExpectationDraft, ExpectationDraft> WithJourney(
        JsonTable<ExpectationDraft, ExpectationDraft> table
    ) =>
        table
            .May(
                "phase",
                new PlacedForm<string?>(NullableNameForm.Phase),
                "the phase of the journey after the step, or one around it; of a run that has ended its last phase, or null",
                (b, v) => b.AddOfMember("phase", v.Node, JourneyChecks.Phase(v.Value))
            )
            .May(
                "touches",
                Touches,
                "the touches that the step issues, in order, without those that are withheld, or have expired within the step",
                (b, v) => b.AddOfMember("touches", v.Node, JourneyChecks.Touches(v.Value))
            )
            .May(
                "sent",
                Touches,
                "the touches that go out, in order; they do as time passes",
                (b, v) => b.AddOfMember("sent", v.Node, JourneyChecks.Sent(v.Value))
            )
            .May(
                "journeyPoints",
                Count,
                "the whole points that steps of the journey give for later, without those that are withheld",
                (b, v) => b.AddOfMember("journeyPoints", v.Node, JourneyChecks.Points(v.Value))
            )
            .May(
                "answer",
                new PlacedForm<JourneyAnswerKind>(TakenCheck.Answers),
                "what becomes of the event; it must be taken unless said",
                (b, v) => b.Expectation.AddRefusal(v.Node, TakenCheck.Answer(v.Value))
            );

    private static void AddOfMember<T>(
        ExpectationDraft draft,
        string name,
        IReadOnlyList<KeyValuePair<string, Placed<T>>> byRule,
        Func<string, T, Check> check
    )
    {
        foreach (var pair in byRule)
            draft.AddOfMember(name, pair.Value.Node, check(pair.Key, pair.Value.Value));
    }

    private static void AddChecklists(
        ExpectationDraft draft,
        IReadOnlyList<KeyValuePair<string, Placed<RuleChecklist>>> byRule
    )
    {
        foreach (var pair in byRule)
        {
            foreach (var check in pair.Value.Value.For(pair.Key))
                draft.Add(pair.Value.Node, check);
        }
    }

    private static void AddNudges(ExpectationDraft draft, Placed<IReadOnlyList<Placed<ExpectedNudge>>> nudges)
    {
        if (nudges.Value.Count == 0)
            draft.Add(nudges.Node, WordChecks.NoNudge());
        foreach (var nudge in nudges.Value)
            draft.Add(nudge.Node, WordChecks.Nudge(nudge.Value));
    }
}
