namespace Loyalty.Rules.Rewards;

/// <summary>The rules that give discounts on the same items in one stage. Most groups have one rule, and need no tables.</summary>
internal sealed class RivalGroup
{
    private const string Unconditional = "";
    private const string Whatever = "*";

    private readonly RewardRule _first;
    private readonly string _firstBasket;
    private Dictionary<(string Conditions, int? Priority), RewardRule>? _rules;

    internal RivalGroup(RewardRule first, string basket)
    {
        _first = first;
        _firstBasket = basket;
    }

    /// <summary>Adds another rule and finds an earlier one that it meets for certain, before all one of the same priority.</summary>
    internal RewardRule? Add(RewardRule rule, string basket)
    {
        if (_rules is null)
        {
            _rules = [];
            Remember(_first, ConditionText.Of(_first, _firstBasket));
        }
        string conditions = ConditionText.Of(rule, basket);
        var rival = Find(conditions, rule.Priority) ?? Find(conditions, null);
        Remember(rule, conditions);
        return rival;
    }

    private RewardRule? Find(string conditions, int? priority)
    {
        if (conditions.Length == 0)
            return _rules!.TryGetValue((Whatever, priority), out var any) ? any : null;
        return
            _rules!.TryGetValue((conditions, priority), out var same)
            || _rules.TryGetValue((Unconditional, priority), out same)
            ? same
            : null;
    }

    private void Remember(RewardRule rule, string conditions)
    {
        Remember((conditions, rule.Priority), rule);
        Remember((conditions, null), rule);
        Remember((Whatever, rule.Priority), rule);
        Remember((Whatever, null), rule);
    }

    private void Remember((string, int?) key, RewardRule rule)
    {
        if (!_rules!.TryGetValue(key, out _))
            _rules.Add(key, rule);
    }
}
