namespace Loyalty.Rules.Rewards;

/// <summary>A tier that the member must hold, or one above it, before the sale.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TierCondition
{
    internal TierCondition(string ruleId, string atLeast)
    {
        RuleId = ruleId;
        AtLeast = atLeast;
    }

    /// <summary>The id of the member-tier rule that the tier belongs to.</summary>
    public string RuleId { get; }

    /// <summary>The id of the lowest tier that will do.</summary>
    public string AtLeast { get; }
}
