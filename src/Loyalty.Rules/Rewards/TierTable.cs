using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

/// <summary>The rules of a program and their tiers, for conditions that ask for one.</summary>
internal sealed class TierTable
{
    private const int ShownInChain = 5;

    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TierCondition?> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Rule, string Tier), long> _thresholds = [];
    private readonly HashSet<string> _unreachable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutcomeUnit> _units = new(StringComparer.Ordinal);

    internal void AddRule(string id) => _rules.Add(id ?? "");

    /// <summary>Adds a rule of member tiers with the tier that it waits for itself, if any.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="condition">The tier, or null.</param>
    /// <param name="unit">In what it measures.</param>
    internal void AddRule(string id, TierCondition? condition, OutcomeUnit unit)
    {
        AddRule(id);
        if (id is not null && !_units.ContainsKey(id))
            _units.Add(id, unit);
        if (id is not null && !_conditions.ContainsKey(id))
            _conditions.Add(id, condition);
    }

    internal void AddTier(string rule, string tier, long from)
    {
        if (!_thresholds.ContainsKey((rule, tier)))
            _thresholds.Add((rule, tier), from);
    }

    internal bool HasRule(string id) => _rules.Contains(id);

    /// <summary>In what a rule of member tiers measures.</summary>
    internal OutcomeUnit UnitOf(string id) => _units[id];

    internal bool HasTiers(string id) => _conditions.ContainsKey(id);

    internal bool HasTier(TierCondition condition) => _thresholds.ContainsKey((condition.RuleId, condition.AtLeast));

    /// <summary>Whether nobody can ever meet a condition, because it ends in rules that wait for each other's tiers.</summary>
    internal bool IsBeyondReach(TierCondition condition) => Waits(condition) && _unreachable.Contains(condition.RuleId);

    /// <summary>Finds the rules that wait for each other. A rule waits for one tier at most, so that following it is linear.</summary>
    internal void FindUnreachable()
    {
        var walks = new Dictionary<string, int>(StringComparer.Ordinal);
        int walk = 0;
        foreach (string start in _conditions.Keys)
        {
            walk++;
            string? rule = start;
            for (; rule is not null && !walks.ContainsKey(rule); rule = WaitsFor(rule))
                walks.Add(rule, walk);
            bool ends = rule is null || (walks[rule] != walk && !_unreachable.Contains(rule));
            for (rule = start; !ends && rule is not null && walks[rule] == walk && _unreachable.Add(rule); )
                rule = WaitsFor(rule);
        }
    }

    /// <summary>Which rules wait for which, such as <c>'a' -> 'b' -> 'a'</c>.</summary>
    internal string ChainFrom(string rule)
    {
        var shown = new List<string> { Quoted.Of(rule) };
        var seen = new HashSet<string>(StringComparer.Ordinal) { rule };
        for (string? next = WaitsFor(rule); next is not null; next = WaitsFor(next))
        {
            if (shown.Count == ShownInChain)
            {
                shown.Add("...");
                break;
            }
            shown.Add(Quoted.Of(next));
            if (!seen.Add(next))
                break;
        }
        return string.Join(" -> ", shown);
    }

    private string? WaitsFor(string rule) =>
        _conditions.TryGetValue(rule, out var condition) && condition is not null && Waits(condition)
            ? condition.RuleId
            : null;

    /// <summary>Whether a tier takes spend; one that begins at 0 is everybody's.</summary>
    private bool Waits(TierCondition condition) =>
        _thresholds.TryGetValue((condition.RuleId, condition.AtLeast), out long from) && from > 0;
}
