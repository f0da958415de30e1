using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a customer wants with a sale: rewards for points, and items before others.</summary>
internal static class RequestTables
{
    private sealed class RedemptionDraft
    {
        internal string RuleId { get; set; } = "";
        internal int? Times { get; set; }
        internal bool Most { get; set; }
        internal bool OrRefuseSale { get; set; }
        internal long? ClaimedPoints { get; set; }
    }

    private sealed class ChoiceDraft
    {
        internal string RuleId { get; set; } = "";
        internal IReadOnlyList<string> Skus { get; set; } = [];
    }

    private static readonly NumberForm Claimed = new(
        "a number of points from 0 on with at most three decimals",
        ProgramLimits.PointDecimals,
        0,
        StateCore.MostOfAnything
    );

    internal static readonly JsonForm<RedemptionRequest> Redemption = new JsonTable<RedemptionDraft, RedemptionRequest>(
        "redemptionRequest",
        "a request to redeem",
        "A reward that the customer wants for points. What it costs says the program.",
        (_, _) => new RedemptionDraft(),
        d => new RedemptionRequest(d.RuleId, d.Most ? null : d.Times ?? 1, d.OrRefuseSale, d.ClaimedPoints)
    )
        .Required("reward", TextForm.Id, "the id of the redemption rule", (b, v) => b.RuleId = v, r => r.RuleId)
        .Optional(
            "times",
            NumberForm.Whole(1, RedemptionRequest.MostTimes),
            "how many whole blocks, all or none; 1 unless said",
            (b, v) => b.Times = (int)v,
            r => r.Times!.Value,
            r => r.Times is null or 1
        )
        .Optional(
            "most",
            BooleanForm.Instance,
            "whether as many blocks are wanted as the points pay and the sale takes without waste",
            (b, v) => b.Most = v,
            r => r.Times is null,
            r => r.Times is not null,
            "false"
        )
        .Optional(
            "orRefuseSale",
            BooleanForm.Instance,
            "whether the sale is refused where the reward cannot be had",
            (b, v) => b.OrRefuseSale = v,
            r => r.OrRefuseSale,
            r => !r.OrRefuseSale,
            "false"
        )
        .Optional(
            "claimedPoints",
            Claimed,
            "what the till says it costs; information, from which nothing is computed",
            (b, v) => b.ClaimedPoints = v,
            r => r.Claimed!.Value,
            r => r.Claimed is null
        )
        .AtMostOne("times", "most");

    internal static readonly JsonForm<ItemChoice> Choice = new JsonTable<ChoiceDraft, ItemChoice>(
        "itemChoice",
        "a choice of items",
        "Items that the customer wants a rule to take before all others.",
        (_, _) => new ChoiceDraft(),
        draft => new ItemChoice(draft.RuleId, [.. draft.Skus])
    )
        .Required(
            "rule",
            TextForm.Id,
            "the id of the rule, which gives an item reward",
            (b, v) => b.RuleId = v,
            c => c.RuleId
        )
        .Required(
            "sku",
            new OneOrMoreForm<string>(TextForm.Id),
            "the skus, the dearest wish first",
            (b, v) => b.Skus = v,
            c => c.Skus
        );
}
