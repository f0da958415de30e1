using System.Text.Json.Nodes;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Lets what a rule asks of tiers be asked of the rules that measure in their place.</summary>
internal static class TierReferences
{
    internal static void Rename(JsonNode rule)
    {
        if (rule["eligibility"] is not { } asked)
            return;
        foreach (var range in CustomRuleText.Items(asked["member"]))
            RenameIn(range);
        if (asked["tier"] is { } tier)
            RenameIn(tier);
    }

    private static void RenameIn(JsonNode asked)
    {
        if ((string?)asked["rule"] is { } ruleId)
            asked["rule"] = MemberTierTranslation.MeasuringId(ruleId);
    }
}
