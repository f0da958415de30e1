using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A member with what they start with.</summary>
internal static class MemberTable
{
    internal static readonly JsonTable<MemberDraft, MemberDraft> Instance = new JsonTable<MemberDraft, MemberDraft>(
        "member",
        "a member",
        "What a member starts with: a state as a host keeps it, or in words. Nothing said: new.",
        (_, node) => new MemberDraft(node),
        draft => draft
    )
        .May(
            "state",
            AnyForm.PathOr(MemberStateTable.Instance, "a state"),
            "the whole state; then nothing else may be said",
            (b, v) => b.State = v
        )
        .May("joined", BooleanForm.Instance, "whether the member has joined before", (b, v) => b.Joined = v, "false")
        .May("purchases", CountForm.Instance, "purchases so far", (b, v) => b.Purchases = v, "0")
        .May(
            "points",
            new PlacedForm<long>(CountForm.OfPoints),
            "the balance, in one lot that does not expire",
            (b, v) => b.Points = v,
            "0"
        )
        .May(
            "stamps",
            new RuleMapForm<long>(CountForm.Instance, RuleChecks.Holds(PostingAccount.Stamps)),
            "open stamps",
            (b, v) => b.Stamps = v,
            "{}"
        )
        .May(
            "owed",
            new RuleMapForm<long>(CountForm.Instance, RuleChecks.Holds(PostingAccount.OwedUnits)),
            "units owed",
            (b, v) => b.Owed = v,
            "{}"
        )
        .May(
            "spend",
            new RuleMapForm<long>(MoneyForm.NotNegative, RuleChecks.MeasuresMoney),
            "spend that counts for tiers, in the window of the first step",
            (b, v) => b.Spend = v,
            "{}"
        )
        .May(
            "bought",
            new RuleMapForm<int>(DayForm.Instance, RuleChecks.Keeps<int>(PostingAccount.LastBought)),
            "the latest business day on which what a cross-sell asks for was bought",
            (b, v) => b.Bought = v,
            "{}"
        )
        .May(
            "tried",
            new RuleMapForm<int>(DayForm.Instance, RuleChecks.Keeps<int>(PostingAccount.LastTried)),
            "the latest business day on which what a cross-sell offers was bought",
            (b, v) => b.Tried = v,
            "{}"
        )
        .May(
            "coupons",
            new RuleMapForm<IReadOnlyList<CouponStart>>(
                new OneOrMoreForm<CouponStart>(CouponStartTable.Instance),
                RuleChecks.GivesCoupons
            ),
            "coupons held",
            (b, v) => b.Coupons = v,
            "{}"
        )
        .May(
            "measure",
            new RuleMapForm<Amount>(EitherAmountForm.Instance, RuleChecks.KeepsMeasure),
            "what counts for tiers, in the window of the first step: money in quotes, or units, visits or points",
            (b, v) => b.Measure = v,
            "{}"
        );
}
