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
    private readonly Dictionary<(int Group, int Sku, int Conditions), SeenRivals> _seen = [];

    /// <summary>Adds a rule and finds the first one of its stage and priority that discounts some of the same items.</summary>
    internal RewardRule? Add(Rival rival, RewardStage stage, string conditions, ItemSet items)
    {
        if (ReferenceEquals(items, ItemSet.NoGoods))
            return null;
        int group = IdOf(_groups, (stage, rival.Rule.Priority), 0);
        int when = IdOf(_conditions, conditions, 1);
        bool all = ReferenceEquals(items, ItemSet.Everything);
        var met = Find(group, all ? AnyGoods : Everything, when, rival);
        foreach (string sku in items.Skus)
        {
            int id = IdOf(_skus, sku, 2);
            met ??= Find(group, id, when, rival);
            Remember(group, id, when, rival);
        }
        Remember(group, AnyGoods, when, rival);
        if (all)
            Remember(group, Everything, when, rival);
        return met?.Rule;
    }

    private Rival? Find(int group, int sku, int when, Rival rival) =>
        when == Unconditional
            ? FirstOf((group, sku, Whatever), rival)
            : FirstOf((group, sku, when), rival) ?? FirstOf((group, sku, Unconditional), rival);

    private Rival? FirstOf((int, int, int) key, Rival rival) =>
        _seen.TryGetValue(key, out var seen) ? seen.FirstTie(rival) : null;

    private void Remember(int group, int sku, int when, Rival rival)
    {
        Remember((group, sku, when), rival);
        Remember((group, sku, Whatever), rival);
    }

    private void Remember((int, int, int) key, Rival rival)
    {
        if (!_seen.TryGetValue(key, out var seen))
            _seen.Add(key, seen = new SeenRivals());
        seen.Add(rival);
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
