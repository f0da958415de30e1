using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Json;

/// <summary>Buy X units, get Y units free.</summary>
internal static class FreeItemTable
{
    internal const string Type = "freeItem";

    private static readonly WordForm<FreeItemMode> Modes = new(
        ("stamps", FreeItemMode.Stamps),
        ("inBasket", FreeItemMode.InBasket),
        ("onTop", FreeItemMode.OnTop),
        ("payFor", FreeItemMode.PayFor)
    );

    private static readonly WordForm<RedeemWhen> RedeemWhens = new(
        ("now", RedeemWhen.Now),
        ("nextVisit", RedeemWhen.NextVisit)
    );

    private static readonly WordForm<WeighedUnits> Readings = new(
        ("asOneUnit", WeighedUnits.AsOneUnit),
        ("perWholeUnit", WeighedUnits.PerWholeUnit),
        ("excluded", WeighedUnits.Excluded)
    );

    internal static readonly JsonTable<FreeItemRuleBuilder, FreeItemRule> Instance = RuleRows
        .Start<FreeItemRuleBuilder, FreeItemRule>(
            Type,
            Type,
            "Buy X units, get Y units free or cheaper.",
            (id, currency) => new FreeItemRuleBuilder(id, currency)
        )
        .Optional(
            "mode",
            Modes,
            "a card over all visits, within one basket, units to add to it, or sets for the price of fewer",
            (b, v) => b.ModeValue = v,
            r => r.Mode,
            r => r.Mode == FreeItemMode.Stamps,
            "\"stamps\""
        )
        .Required(
            "buy",
            UnitsTable.Instance,
            "what must be bought; in mode 'payFor' the set",
            (b, v) => b.BuyValue = v,
            r => r.Buy
        )
        .Optional(
            "get",
            UnitsTable.Instance,
            "what is given; one unit of what is bought unless said. In mode 'payFor' always of the set",
            (b, v) => b.GetValue = v,
            r => r.Get,
            IsOneOfTheSame
        )
        .GivesItems(RewardTables.OfItem, "what each given unit gets; free unless said")
        .Optional(
            "stamp",
            StampRateForm.Instance,
            "what adds a stamp, in mode 'stamps'",
            (b, v) => b.StampValue = v,
            r => r.Stamp,
            r => r.Stamp.Kind == StampKind.PerUnit,
            "\"perUnit\""
        )
        .Optional(
            "redeem",
            RedeemWhens,
            "when what a card owes may be taken, in mode 'stamps'",
            (b, v) => b.RedeemValue = v,
            r => r.Redeem,
            r => r.Redeem == RedeemWhen.Now,
            "\"now\""
        )
        .Optional(
            "weighed",
            Readings,
            "how units of lines that are sold by weight are counted",
            (b, v) => b.WeighedValue = v,
            r => r.Weighed,
            r => r.Weighed == WeighedUnits.AsOneUnit,
            "\"asOneUnit\""
        )
        .Optional(
            "bank",
            BooleanForm.Instance,
            "whether units that were earned and not taken stay owed, in mode 'onTop'",
            (b, v) => b.BankValue = v,
            r => r.Bank,
            r => !r.Bank,
            "false"
        )
        .End();

    private static bool IsOneOfTheSame(FreeItemRule rule) =>
        rule.Get.Units == 1 && SelectorComparison.Same(rule.Get.Items, rule.Buy.Items);
}
