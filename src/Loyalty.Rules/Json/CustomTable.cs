using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Json;

/// <summary>A rule that code decides.</summary>
internal static class CustomTable
{
    internal const string Type = "custom";

    private static readonly WordForm<RewardStage> Stages = new(
        ("item", RewardStage.Item),
        ("basket", RewardStage.Basket),
        ("points", RewardStage.Points)
    );

    private static readonly WordForm<ConsumedUnits> Consumed = new(
        ("none", ConsumedUnits.None),
        ("target", ConsumedUnits.Target)
    );

    internal static readonly JsonTable<CustomRuleBuilder, CustomRule> Instance = RuleRows
        .Start<CustomRuleBuilder, CustomRule>(
            Type,
            Type,
            "A rule that code of the host decides.",
            (id, currency) => new CustomRuleBuilder(id, currency)
        )
        .Required(
            "uses",
            TextForm.Id,
            "the name under which the host registers the code",
            (b, v) => b.UsesValue = v,
            r => r.Uses
        )
        .Optional(
            "parameters",
            new MapForm<ParameterValue>("parameter", ParameterValueForm.Instance),
            "what the code takes from the program: it declares the names and what belongs there",
            (b, v) =>
            {
                foreach (var pair in v)
                    b.Parameters[pair.Key] = pair.Value;
            },
            r => r.Parameters,
            r => r.Parameters.Count == 0,
            "{}"
        )
        .Optional(
            "counters",
            new MapForm<CalendarWindow>("counter", CalendarWindowForm.OfCap),
            "numbers that it keeps of each member, each with the window in which it begins anew at 0",
            (b, v) =>
            {
                foreach (var pair in v)
                    b.Counters[pair.Key] = pair.Value;
            },
            r => r.Counters,
            r => r.Counters.Count == 0,
            "{}"
        )
        .Optional(
            "stage",
            Stages,
            "with which rewards it is decided",
            (b, v) => b.StageValue = v,
            r => r.Stage,
            r => r.Stage == RewardStage.Basket,
            "\"basket\""
        )
        .Optional(
            "items",
            SelectorForm.Instance,
            "which lines it looks at; all goods unless said",
            (b, v) => b.ItemsValue = v,
            r => r.Items,
            r => SelectorComparison.IsEverything(r.Items)
        )
        .Optional(
            "on",
            SelectorForm.Instance,
            "which lines a discount falls on; those of 'items' unless said",
            (b, v) => b.OnValue = v,
            r => r.On,
            r => SelectorComparison.Same(r.On, r.Items)
        )
        .Optional(
            "choose",
            UnitOrders.Form,
            "at stage 'item': which units are taken first",
            (b, v) => b.Options.Choose = v,
            r => r.Choose,
            r => r.Choose == UnitOrder.Cheapest,
            "\"cheapest\""
        )
        .Optional(
            "combine",
            BooleanForm.Instance,
            "at stage 'item': whether a unit may get this reward on top of others that combine, each of what remains",
            (b, v) => b.Options.Combine = v,
            r => r.Combine,
            r => !r.Combine,
            "false"
        )
        .Optional(
            "consume",
            Consumed,
            "at stage 'item': which units are gone for rules decided later: those discounted, or none of them as buys",
            (b, v) => b.Options.Consume = v,
            r => r.Consume,
            r => r.Consume == ConsumedUnits.Target,
            "\"target\""
        )
        .End();
}
