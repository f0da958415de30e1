using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>A tier of members.</summary>
internal static class TierTable
{
    private sealed class Draft
    {
        internal string Id { get; set; } = "";

        internal LocalizedText? Name { get; set; }

        internal long From { get; set; }

        internal EarnRate? Earn { get; set; }
    }

    internal static readonly JsonForm<Tier> Instance = new JsonTable<Draft, Tier>(
        "tier",
        "a tier",
        "A tier of members: from how much spend on it is held, and what it earns.",
        (_, _) => new Draft(),
        draft => new Tier(draft.Id, draft.Name, draft.From, draft.Earn)
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
        .Required(
            "from",
            MoneyForm.NotNegative,
            "the spend from which on it is held",
            (b, v) => b.From = v,
            t => t.From
        )
        .Optional(
            "earn",
            EarnTable.Instance,
            "what spend earns while it is held; nothing unless said",
            (b, v) => b.Earn = v,
            t => t.Earn!.Value,
            t => t.Earn is null
        );
}
