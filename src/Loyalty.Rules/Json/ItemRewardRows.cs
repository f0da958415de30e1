using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>The rows that all rules share that give units of goods.</summary>
internal static class ItemRewardRows
{
    private static readonly WordForm<ConsumedUnits> Consumed = new(
        ("none", ConsumedUnits.None),
        ("target", ConsumedUnits.Target),
        ("both", ConsumedUnits.Both)
    );

    /// <summary>Adds what each unit gets, and which units, how many at a time and how often.</summary>
    internal static JsonTable<TBuilder, TRule> GivesItems<TBuilder, TRule>(
        this JsonTable<TBuilder, TRule> table,
        JsonTable<RewardDraft, Reward> reward,
        string each
    )
        where TBuilder : ItemRewardBuilder<TBuilder>
        where TRule : ItemRewardRule =>
        table
            .Optional(
                "reward",
                reward,
                each,
                RewardFill.Set,
                r => r.Reward,
                r => RewardTables.IsFreeItem(r.Reward)
            )
            .Optional(
                "choose",
                UnitOrders.OfItems,
                "which units are taken first",
                (b, v) => b.Options.Choose = v,
                r => r.Choose,
                r => r.Choose == UnitOrder.Cheapest,
                "\"cheapest\""
            )
            .Optional(
                "upTo",
                PriceLimitForm.Instance,
                "the price up to which units are given, or 'cheapestPaid': none dearer than any that stays paid; any price unless said",
                (b, v) => b.Options.UpTo = v,
                r => r.UpTo!,
                r => r.UpTo is null
            )
            .Optional(
                "repeat",
                NumberForm.Whole(1, ProgramLimits.Units),
                "how many times the reward is given in one sale at most; no limit unless said",
                (b, v) => b.Options.Repeat = (int)v,
                r => r.Repeat!.Value,
                r => r.Repeat is null
            )
            .Optional(
                "partialGet",
                BooleanForm.Instance,
                "whether fewer units may be given than the reward has; a card gives them and a basket does not, unless said",
                (b, v) => b.Options.PartialGet = v,
                r => r.PartialGet!.Value,
                r => r.PartialGet is null
            )
            .Optional(
                "combine",
                BooleanForm.Instance,
                "whether a unit may get this reward on top of others that combine, each of what remains",
                (b, v) => b.Options.Combine = v,
                r => r.Combine,
                r => !r.Combine,
                "false"
            )
            .Optional(
                "consume",
                Consumed,
                "which units are gone for rules decided later: those discounted, none of them as buys, or those bought as well",
                (b, v) => b.Options.Consume = v,
                r => r.Consume,
                r => r.Consume == ConsumedUnits.Target,
                "\"target\""
            );
}
