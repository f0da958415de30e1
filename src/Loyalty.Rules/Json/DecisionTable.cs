using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a plan decided on a sale.</summary>
internal static class DecisionTable
{
    private static readonly UniqueListForm<Award, string> Awards = new(
        AwardTable.Instance,
        award => award.RuleId,
        DecisionCodes.RepeatedRule
    );

    private static readonly UniqueListForm<OutcomeEntry, string> Outcomes = new(
        OutcomeTable.Instance,
        outcome => outcome.RuleId,
        DecisionCodes.RepeatedRule
    );

    private static readonly ListForm<LineDiscount> LineDiscounts = new(LineDiscountTable.Instance);
    private static readonly ListForm<AccountEntry> Postings = new(AccountForm.Posting);
    private static readonly ListForm<Nudge> Nudges = new(NudgeTable.Instance);
    private static readonly ListForm<Fault> Faults = new(FaultTable.Instance);

    internal static readonly JsonTable<DecisionDocument, DecisionDocument> Instance = WithParts(
        WithSums(
            PlanRows.AddTo(
                new JsonTable<DecisionDocument, DecisionDocument>(
                    "decision",
                    "a decision",
                    "What a plan decided on a sale: awards, postings, outcomes, nudges, and the member's next state.",
                    (reader, _) => new DecisionDocument(reader.Plan),
                    document => document
                )
                    .Optional(
                        "transaction",
                        TextForm.Id,
                        "the till's id of the sale; missing where a sale was refused for having none",
                        (b, v) => b.TransactionId = v,
                        d => d.TransactionId!,
                        d => string.IsNullOrEmpty(d.TransactionId)
                    )
                    .Optional(
                        "format",
                        FormatForm.Instance,
                        "the version of the format; 0 is unstable",
                        (_, _) => { },
                        _ => FormatForm.Current,
                        null,
                        "0"
                    ),
                document => document.Plan!.Compiled.Layout
            )
        )
    );

    private static JsonTable<DecisionDocument, DecisionDocument> WithSums(
        JsonTable<DecisionDocument, DecisionDocument> table
    ) =>
        table
            .Optional(
                "member",
                TextForm.Any,
                "the host's id of the member whom the sale names; a guest unless said",
                (b, v) => b.MemberId = v,
                d => d.MemberId!,
                d => d.MemberId is null
            )
            .Optional(
                "stateVersion",
                NumberForm.Whole(0, AccountRange.Most),
                "the version of the state that was decided upon; there was none unless said",
                (b, v) => b.StateVersion = v,
                d => d.StateVersion,
                d => d.StateVersion < 0
            )
            .Optional(
                "body",
                HashForm.Instance,
                "a hash of the sale in canonical line order; missing where it was refused",
                (b, v) => b.BodyHash = v,
                d => d.BodyHash!.Value,
                d => !d.HasBody
            )
            .Required(
                "admission",
                AdmissionTable.Instance,
                "whether the sale was taken, and if not, why",
                (b, v) => b.Admission = v,
                d => d.Admission
            )
            .Required(
                "total",
                MoneyForm.NotNegative,
                "the sum of the sale's amounts, as far as they were read",
                (b, v) => b.Total = v,
                d => d.Total
            )
            .Required("discount", MoneyForm.NotNegative, "all discounts", (b, v) => b.Discount = v, d => d.Discount)
            .Required(
                "payable",
                MoneyForm.NotNegative,
                "what the customer pays",
                (b, v) => b.Payable = v,
                d => d.Payable
            )
            .Required(
                "points",
                new PointsForm(0, long.MaxValue),
                "the points that all awards earn",
                (b, v) => b.Points = v,
                d => d.Points
            )
            .Optional(
                "redeemed",
                new PointsForm(0, long.MaxValue),
                "the points that the customer gives for rewards",
                (b, v) => b.PointsRedeemed = v,
                d => d.PointsRedeemed,
                d => d.PointsRedeemed == 0,
                "0"
            );

    private static JsonTable<DecisionDocument, DecisionDocument> WithParts(
        JsonTable<DecisionDocument, DecisionDocument> table
    ) =>
        table
            .Optional(
                "awards",
                Awards,
                "what is given, in the order of decision",
                (b, v) => b.Awards = v,
                d => d.Awards,
                d => d.Awards.Count == 0,
                "[]"
            )
            .Optional(
                "lineDiscounts",
                LineDiscounts,
                "the parts of the discounts on each line of the sale",
                (b, v) => b.LineDiscounts = v,
                d => d.LineDiscounts,
                d => d.LineDiscounts.Count == 0,
                "[]"
            )
            .Optional(
                "postings",
                Postings,
                "the changes of the member's state",
                (b, v) => b.Postings = v,
                d => d.Postings,
                d => d.Postings.Count == 0,
                "[]"
            )
            .Optional(
                "outcomes",
                Outcomes,
                "what each rule came to, in the order of decision",
                (b, v) => b.Outcomes = v,
                d => d.Outcomes,
                d => d.Outcomes.Count == 0,
                "[]"
            )
            .Optional(
                "nudges",
                Nudges,
                "what is worth saying to the customer",
                (b, v) => b.Nudges = v,
                d => d.Nudges,
                d => d.Nudges.Count == 0,
                "[]"
            )
            .Optional(
                "faults",
                Faults,
                "custom rules that failed",
                (b, v) => b.Faults = v,
                d => d.Faults,
                d => d.Faults.Count == 0,
                "[]"
            )
            .Optional(
                "journey",
                JourneyPartTable.Instance,
                "what the sale brought in the member's journey; nothing unless said",
                (b, v) => b.Journey = v,
                d => d.Journey!,
                d => d.Journey is null
            )
            .Optional(
                "nextState",
                MemberStateForm.Instance,
                "the member's state with the decision applied; none for a guest",
                (b, v) => b.NextState = v,
                d => d.NextState!,
                d => d.NextState is null
            );
}
