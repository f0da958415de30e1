namespace Loyalty.Rules.Rewards;

/// <summary>The rules that give discounts on the same items in one stage. Most groups have one rule, and need no tables.</summary>
internal sealed class RivalGroup
{
    private const string Unconditional = "";
    private const string Whatever = "*";

    private readonly Rival _first;
    private readonly string _firstBasket;
    private Dictionary<(string Conditions, int? Priority), SeenRivals>? _rules;

    internal RivalGroup(Rival first, string basket)
    {
        _first = first;
        _firstBasket = basket;
    }

    /// <summary>Adds another rule and finds an earlier one that it meets for certain, before all one of the same priority.</summary>
    internal RewardRule? Add(Rival rival, string basket)
    {
        if (_rules is null)
        {
            _rules = [];
            Remember(_first, ConditionText.Of(_first.Rule, _firstBasket));
        }
        string conditions = ConditionText.Of(rival.Rule, basket);
        var met = Find(conditions, rival.Rule.Priority, rival) ?? Find(conditions, null, rival);
        Remember(rival, conditions);
        return met?.Rule;
    }

    private Rival? Find(string conditions, int? priority, Rival rival) =>
        conditions.Length == 0
            ? FirstOf((Whatever, priority), rival)
            : FirstOf((conditions, priority), rival) ?? FirstOf((Unconditional, priority), rival);

    private Rival? FirstOf((string, int? Priority) key, Rival rival)
    {
        if (!_rules!.TryGetValue(key, out var seen))
            return null;
        return key.Priority is null ? seen.FirstFight(rival) : seen.FirstTie(rival);
    }

    private void Remember(Rival rival, string conditions)
    {
        int priority = rival.Rule.Priority;
        Remember((conditions, priority), rival);
        Remember((conditions, null), rival);
        Remember((Whatever, priority), rival);
        Remember((Whatever, null), rival);
    }

    private void Remember((string, int?) key, Rival rival)
    {
        if (!_rules!.TryGetValue(key, out var seen))
            _rules.Add(key, seen = new SeenRivals());
        seen.Add(rival);
    }
}
