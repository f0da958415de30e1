using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.CrossSell;

namespace Loyalty.Rules.Json;

/// <summary>What must be bought for an offer, and when.</summary>
internal static class WhenTable
{
    private static readonly WordOrDaysForm<BoughtWhen> Bought = new(
        "boughtWithin",
        "a purchase within days",
        "withinDays",
        "how many business days ago at most",
        NumberForm.Whole(0, ProgramLimits.DaysOfRule),
        BoughtWhen.WithinDays,
        ("inBasket", BoughtWhen.InBasket),
        ("ever", BoughtWhen.Ever)
    );

    internal static readonly JsonTable<WhenDraft, WhenDraft> Instance = new JsonTable<WhenDraft, WhenDraft>(
        "when",
        "what must be bought",
        "What must be bought: so many units or so much money in this basket, or anything of it before.",
        (_, _) => new WhenDraft(),
        draft => draft
    )
        .Optional(
            "items",
            SelectorForm.Instance,
            "which lines; all goods unless said",
            (b, v) => b.Items = v,
            w => w.Items,
            w => SelectorComparison.IsEverything(w.Items)
        )
        .Optional(
            "units",
            NumberForm.Whole(1, ProgramLimits.Units),
            "how many whole units, for a purchase in this basket",
            (b, v) => b.Units = (int)v,
            w => w.Units,
            w => w.Units == 0
        )
        .Optional(
            "spend",
            MoneyForm.NotNegative,
            "what the units that stay paid must come to, for a purchase in this basket",
            (b, v) => b.Spend = v,
            w => w.Spend!.Value,
            w => w.Spend is null
        )
        .Optional(
            "bought",
            Bought,
            "when they must have been bought",
            (b, v) => b.Bought = v,
            w => w.Bought,
            w => w.Bought.Word == BoughtWhen.InBasket,
            "\"inBasket\""
        )
        .AtMostOne("units", "spend");
}
