namespace Loyalty.Rules.Testing;

/// <summary>What scenarios reached of one rule.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RuleCoverage
{
    internal RuleCoverage(
        string ruleId,
        IReadOnlyList<Verdict> verdicts,
        IReadOnlyList<Verdict> missingVerdicts,
        IReadOnlyList<string> tiers,
        ICollection<string> held
    )
    {
        RuleId = ruleId;
        Verdicts = verdicts;
        MissingVerdicts = missingVerdicts;
        AllTiers = [.. tiers];
        Tiers = [.. tiers.Where(held.Contains)];
        MissingTiers = [.. tiers.Where(tier => !held.Contains(tier))];
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>Whether a sale, or an open card, touched the rule.</summary>
    public bool IsReached => Verdicts.Count > 0;

    /// <summary>The verdicts that were reached.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; }

    /// <summary>The verdicts that the rule can come to by what it says, and that were not reached.</summary>
    public IReadOnlyList<Verdict> MissingVerdicts { get; }

    /// <summary>The tiers that members held before or after a sale, from the lowest up; empty for a rule without.</summary>
    public IReadOnlyList<string> Tiers { get; }

    /// <summary>The tiers that no member held.</summary>
    public IReadOnlyList<string> MissingTiers { get; }

    /// <summary>All tiers, from the lowest up.</summary>
    internal IReadOnlyList<string> AllTiers { get; }
}
