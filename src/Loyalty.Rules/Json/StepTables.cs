using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>A step of a basket: from an amount of money on, or from a number of units.</summary>
internal static class StepTables
{
    private sealed class Draft
    {
        internal long From { get; set; }

        internal Reward Reward { get; set; } = Reward.OfPoints(0);
    }

    internal static readonly JsonForm<BasketStep> OfSpend = Table(
        "spendStep",
        MoneyForm.NotNegative,
        "the spend from which on it is reached"
    );

    internal static readonly JsonForm<BasketStep> OfUnits = Table(
        "unitStep",
        NumberForm.Whole(0, long.MaxValue),
        "the whole units from which on it is reached"
    );

    private static JsonTable<Draft, BasketStep> Table(string definition, JsonForm<long> from, string says) =>
        new JsonTable<Draft, BasketStep>(
            definition,
            "a step",
            "From how much on a reward is given, and what it is.",
            (_, _) => new Draft(),
            draft => new BasketStep(draft.From, draft.Reward)
        )
            .Required("from", from, says, (b, v) => b.From = v, s => s.From)
            .Required("reward", RewardTables.OfStep, "what it gives", (b, v) => b.Reward = v, s => s.Reward);
}
