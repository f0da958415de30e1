namespace Loyalty.Rules.Testing.Steps;

/// <summary>What is reached of one rule.</summary>
internal sealed class RuleNotes
{
    private readonly SortedSet<Verdict> _possible = [];
    private readonly SortedSet<Verdict> _reached = [];
    private readonly List<string> _tiers = [];
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    internal void CanCome(IEnumerable<Verdict> verdicts) => _possible.UnionWith(verdicts);

    /// <summary>Tiers come from the lowest up.</summary>
    internal void CanHold(string tierId)
    {
        if (!_tiers.Contains(tierId))
            _tiers.Add(tierId);
    }

    internal void Came(Verdict verdict) => _reached.Add(verdict);

    internal void Held(string tierId) => _held.Add(tierId);

    internal void Add(RuleCoverage coverage)
    {
        _possible.UnionWith(coverage.MissingVerdicts);
        _reached.UnionWith(coverage.Verdicts);
        foreach (string tier in coverage.AllTiers)
            CanHold(tier);
        _held.UnionWith(coverage.Tiers);
    }

    internal RuleCoverage ToCoverage(string ruleId) =>
        new(ruleId, [.. _reached], [.. _possible.Except(_reached)], _tiers, _held);
}
