namespace Loyalty.Rules.Rewards;

/// <summary>Remembers which rules of a stage and priority discount which items, to find one that discounts some items of another rule in the same sales.</summary>
/// <remarks>Takes time linear in the items that are added. As in <see cref="RivalGroup"/>, rules meet if they have the same conditions, or one of them none.</remarks>
internal sealed class OverlapTable
{
    private const int Unconditional = 0;
    private const int Whatever = 1;
    private const int Everything = 0;
    private const int AnyGoods = 1;

    private readonly Dictionary<(RewardStage, int Priority), int> _groups = [];
    private readonly Dictionary<string, int> _conditions = new(StringComparer.Ordinal) { [""] = Unconditional };
    private readonly Dictionary<string, int> _skus = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Group, int Sku, int Conditions), RewardRule> _first = [];

    /// <summary>Adds a rule and finds the first one of its stage and priority that discounts some of the same items.</summary>
    internal RewardRule? Add(RewardRule rule, RewardStage stage, string conditions, ItemSet items)
    {
        if (ReferenceEquals(items, ItemSet.NoGoods))
            return null;
        int group = IdOf(_groups, (stage, rule.Priority), 0);
        int when = IdOf(_conditions, conditions, 1);
        bool all = ReferenceEquals(items, ItemSet.Everything);
        var rival = Find(group, all ? AnyGoods : Everything, when);
        foreach (string sku in items.Skus)
        {
            int id = IdOf(_skus, sku, 2);
            rival ??= Find(group, id, when);
            Remember(group, id, when, rule);
        }
        Remember(group, AnyGoods, when, rule);
        if (all)
            Remember(group, Everything, when, rule);
        return rival;
    }

    private RewardRule? Find(int group, int sku, int when)
    {
        if (when == Unconditional)
            return _first.TryGetValue((group, sku, Whatever), out var any) ? any : null;
        return
            _first.TryGetValue((group, sku, when), out var same)
            || _first.TryGetValue((group, sku, Unconditional), out same)
            ? same
            : null;
    }

    private void Remember(int group, int sku, int when, RewardRule rule)
    {
        if (!_first.ContainsKey((group, sku, when)))
            _first.Add((group, sku, when), rule);
        if (!_first.ContainsKey((group, sku, Whatever)))
            _first.Add((group, sku, Whatever), rule);
    }

    /// <summary>Numbers what is seen; the first numbers are reserved.</summary>
    private static int IdOf<TKey>(Dictionary<TKey, int> ids, TKey key, int reserved)
        where TKey : notnull
    {
        if (!ids.TryGetValue(key, out int id))
            ids.Add(key, id = ids.Count + reserved);
        return id;
    }
}
