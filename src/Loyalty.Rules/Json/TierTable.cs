using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>A tier of members: from an amount of money on, or from a number of something else.</summary>
internal static class TierTable
{
    private sealed class Draft
    {
        internal string Id { get; set; } = "";

        internal LocalizedText? Name { get; set; }

        internal long From { get; set; }

        internal EarnRate? Earn { get; set; }

        internal IReadOnlyList<PointsMultiplier>? Multipliers { get; set; }

        internal Reward? OnReaching { get; set; }

        internal IReadOnlyList<string>? Benefits { get; set; }
    }

    private static readonly ListForm<PointsMultiplier> Multipliers = new(MultiplierTable.Instance);

    private static readonly BenefitsForm Benefits = new();

    internal static readonly JsonForm<Tier> OfMoney = Table(
        "tier",
        MoneyForm.NotNegative,
        "the spend or margin from which on it is held"
    );

    internal static readonly JsonForm<Tier> OfCount = Table(
        "countTier",
        NumberForm.Whole(0, long.MaxValue),
        "the whole units, visits or points from which on it is held"
    );

    private static JsonTable<Draft, Tier> Table(string definition, JsonForm<long> from, string says) =>
        new JsonTable<Draft, Tier>(
            definition,
            "a tier",
            "A tier of members: from how much on it is held, and what it earns.",
            (_, _) => new Draft(),
            draft => new Tier(
                draft.Id,
                draft.Name,
                draft.From,
                draft.Earn,
                draft.Multipliers,
                draft.OnReaching,
                draft.Benefits
            )
        )
            .Required("id", TextForm.Id, "the id, unique in the rule", (b, v) => b.Id = v, t => t.Id)
            .Optional(
                "name",
                NameForm.Instance,
                "what receipts call it; its id unless said",
                (b, v) => b.Name = v,
                t => t.Name!,
                t => t.Name is null
            )
            .Required("from", from, says, (b, v) => b.From = v, t => t.From)
            .Optional(
                "earn",
                EarnTable.Instance,
                "what earns points while it prices; nothing unless said",
                (b, v) => b.Earn = v,
                t => t.Earn!.Value,
                t => t.Earn is null
            )
            .Optional(
                "multipliers",
                Multipliers,
                "what multiplies points while it prices",
                (b, v) => b.Multipliers = v,
                t => t.Multipliers,
                t => t.Multipliers.Count == 0,
                "[]"
            )
            .Optional(
                "onReaching",
                RewardTables.OfReaching,
                "what a member gets once and for ever for reaching it",
                (b, v) => b.OnReaching = v,
                t => t.OnReaching!,
                t => t.OnReaching is null
            )
            .Optional(
                "benefits",
                Benefits,
                "what it brings besides, in the host's words, for receipts to show",
                (b, v) => b.Benefits = v,
                t => t.Benefits,
                t => t.Benefits.Count == 0,
                "[]"
            );
}
