using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>The forms of a rule of tiers: its window tells members from baskets, its measure spend from units.</summary>
internal static class TieredSpendForm
{
    internal const string Type = "tieredSpend";

    internal static readonly JsonAlternative<RewardRule> MembersByCount = new JsonAlternative<
        RewardRule,
        MemberTierRule
    >(MemberTierTable.ByCount, rule => rule.MeasureUnit != OutcomeUnit.Money);

    internal static readonly JsonAlternative<RewardRule> Members = new JsonAlternative<RewardRule, MemberTierRule>(
        MemberTierTable.ByMoney
    );

    internal static readonly JsonAlternative<RewardRule> Units = new JsonAlternative<RewardRule, BasketTierRule>(
        BasketTierTables.ByUnits,
        rule => rule.Measure == BasketMeasure.Units
    );

    internal static readonly JsonAlternative<RewardRule> Spend = new JsonAlternative<RewardRule, BasketTierRule>(
        BasketTierTables.BySpend
    );

    internal static JsonAlternative<RewardRule> Choose(DocumentReader reader, int node)
    {
        // Who gives steps and forgets the window means baskets, and is told so.
        bool forgotten =
            reader.Find(node, "window"u8) < 0 && reader.Find(node, "steps"u8) >= 0 && reader.Find(node, "tiers"u8) < 0;
        if (!forgotten && reader.Peek(node, "window"u8) != CalendarWindowForm.Basket)
            return MemberTierTable.IsCount(reader.Peek(node, "measure"u8)) ? MembersByCount : Members;
        return reader.Peek(node, "measure"u8) == BasketTierTables.Units ? Units : Spend;
    }
}
