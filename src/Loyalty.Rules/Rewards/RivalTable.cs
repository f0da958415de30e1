namespace Loyalty.Rules.Rewards;

/// <summary>Remembers which rules give discounts on which items, to find in constant time one that stands in the way of another.</summary>
/// <remarks>
/// Only rules that meet for certain are rivals: of the same items, with the same conditions or one of them without any, and not kept apart as <see cref="SeenRivals"/> says.
/// </remarks>
internal sealed class RivalTable
{
    private readonly Dictionary<long, RivalGroup> _groups = [];
    private readonly Dictionary<long, RewardRule> _exchanges = [];

    /// <summary>Adds a rule and finds an earlier one that it meets, before all one of the same priority.</summary>
    internal RewardRule? Add(Rival rival, RewardStage stage, int items, string basket)
    {
        long key = Key((int)stage, items);
        if (_groups.TryGetValue(key, out var group))
            return group.Add(rival, basket);
        _groups.Add(key, new RivalGroup(rival, basket));
        return null;
    }

    /// <summary>Adds a rule that counts some items and gives others, and finds an earlier one that does the reverse.</summary>
    internal RewardRule? AddExchange(RewardRule rule, int counts, int gives)
    {
        if (counts == gives)
            return null;
        long key = Key(counts, gives);
        if (!_exchanges.TryGetValue(key, out _))
            _exchanges.Add(key, rule);
        return _exchanges.TryGetValue(Key(gives, counts), out var reverse) ? reverse : null;
    }

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;
}
