using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Compilation;

/// <summary>Where what one layout keeps stands in another: by rule id and account, and then the same cap, tier or step in the same window and unit.</summary>
internal sealed class SlotMap
{
    private readonly StateLayout _from;
    private readonly StateLayout _to;
    private readonly ILookup<(string?, PostingAccount), int> _places;
    private readonly Dictionary<string, RewardRule> _old;
    private readonly Dictionary<string, RewardRule> _new;

    internal SlotMap(StateLayout from, StateLayout to)
    {
        (_from, _to) = (from, to);
        _places = Enumerable
            .Range(0, to.Slots.Length)
            .ToLookup(place => (to.Slots[place].RuleId, to.Slots[place].Account));
        _old = from.Program.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        _new = to.Program.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        Cards = CardSlots.Of(to);
    }

    /// <summary>The stamp cards of the new layout.</summary>
    internal CardSlots[] Cards { get; }

    internal bool IsFrom(StateLayout layout) => ReferenceEquals(_from, layout);

    /// <summary>The place of an old slot among the new ones; -1 and the reason where it has none.</summary>
    internal MigrationReason Find(int slot, out int place)
    {
        place = -1;
        ref readonly var old = ref _from.Slots[slot];
        if (old.RuleId is { } id && !_new.ContainsKey(id))
            return MigrationReason.RuleIsGone;
        var reason = MigrationReason.AccountIsGone;
        foreach (int candidate in _places[(old.RuleId, old.Account)])
        {
            if (!IsSamePart(slot, candidate))
                continue;
            reason = Difference(slot, candidate);
            if (reason != MigrationReason.None)
                continue;
            place = candidate;
            return reason;
        }
        return reason;
    }

    private bool IsSamePart(int slot, int candidate)
    {
        ref readonly var old = ref _from.Slots[slot];
        ref readonly var now = ref _to.Slots[candidate];
        if (old.Account == PostingAccount.CapUse)
            return CapOf(_old, old).Unit == CapOf(_new, now).Unit && IsNth(slot, candidate);
        return old.Name is null && now.Name is null
            ? old.Part == now.Part
            : string.Equals(old.Name, now.Name, StringComparison.Ordinal);
    }

    /// <summary>Caps have no names: of those with the same unit and window, the first stands for the first.</summary>
    private bool IsNth(int slot, int candidate) => Before(_from, _old, slot) == Before(_to, _new, candidate);

    private static int Before(StateLayout layout, Dictionary<string, RewardRule> rules, int slot)
    {
        var one = layout.Slots[slot];
        var cap = CapOf(rules, one);
        return rules[one.RuleId!]
            .Caps.Take(one.Part)
            .Count(other => other.Scope == cap.Scope && other.Unit == cap.Unit && other.Window == cap.Window);
    }

    private MigrationReason Difference(int slot, int candidate)
    {
        ref readonly var old = ref _from.Slots[slot];
        ref readonly var now = ref _to.Slots[candidate];
        if (old.Window != now.Window)
            return MigrationReason.OtherWindow;
        bool isOtherUnit =
            _from.UnitOf(slot) != _to.UnitOf(candidate)
            || (_from.UnitOf(slot) == OutcomeUnit.Money && _from.Currency != _to.Currency)
            || (old.Account == PostingAccount.Measure && MeasureOf(_old, old) != MeasureOf(_new, now))
            // What is carried is a part of the last decimal.
            || (old.Account == PostingAccount.Remainder && _from.PointDecimals != _to.PointDecimals);
        return isOtherUnit ? MigrationReason.OtherUnit : MigrationReason.None;
    }

    private static TierMeasure? MeasureOf(Dictionary<string, RewardRule> rules, in StateSlot slot) =>
        (rules[slot.RuleId!] as MemberTierRule)?.Measure;

    private static Cap CapOf(Dictionary<string, RewardRule> rules, in StateSlot slot) =>
        rules[slot.RuleId!].Caps[slot.Part];
}
