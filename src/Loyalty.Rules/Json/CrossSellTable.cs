using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;

namespace Loyalty.Rules.Json;

/// <summary>An offer of one thing to whoever buys another.</summary>
internal static class CrossSellTable
{
    internal const string Type = "crossSell";

    private static readonly WordOrDaysForm<TrialCondition> Trials = new(
        "notBoughtFor",
        "a time without a purchase",
        "notBoughtFor",
        "for how many business days they have not",
        NumberForm.Whole(0, ProgramLimits.DaysOfRule),
        TrialCondition.NotBoughtFor,
        ("neverBought", TrialCondition.NeverBought)
    );

    private static readonly WordForm<PurchaseHistory> Histories = new(
        ("assumeNever", PurchaseHistory.AssumeNever),
        ("assumeBought", PurchaseHistory.AssumeBought),
        ("fromHost", PurchaseHistory.FromHost)
    );

    private static readonly WordForm<RedeemWhen> Redeems = new(
        ("now", RedeemWhen.Now),
        ("nextVisit", RedeemWhen.NextVisit)
    );

    internal static readonly JsonTable<CrossSellRuleBuilder, CrossSellRule> Instance = RuleRows
        .Start<CrossSellRuleBuilder, CrossSellRule>(
            Type,
            Type,
            "Whoever buys so many units of one thing gets units of another one cheaper, in the same basket.",
            (id, currency) => new CrossSellRuleBuilder(id, currency)
        )
        .Required("when", WhenTable.Instance, "what must be bought", (b, v) => v.Fill(b), r => new WhenDraft(r))
        .Required("offer", UnitsTable.Instance, "what is offered", (b, v) => b.OfferValue = v, r => r.Offer)
        .Optional(
            "trial",
            Trials,
            "only for members who have not bought what is offered; for all unless said",
            (b, v) =>
            {
                b.TrialValue = v.Word;
                b.NotBoughtForDaysValue = v.Days;
            },
            r => new WordOrDays<TrialCondition>(r.Trial, r.NotBoughtForDays),
            r => r.Trial == TrialCondition.None
        )
        .Optional(
            "history",
            Histories,
            "what is taken to be known of purchases while the rule is new to a member",
            (b, v) => b.HistoryValue = v,
            r => r.History,
            r => r.History == PurchaseHistory.AssumeNever,
            "\"assumeNever\""
        )
        .Optional(
            "redeem",
            Redeems,
            "when the offered units may be taken",
            (b, v) => b.RedeemValue = v,
            r => r.Redeem,
            r => r.Redeem == RedeemWhen.Now,
            "\"now\""
        )
        .GivesItems(RewardTables.OfOffer, "what each offered unit gets; free unless said")
        .End();
}
