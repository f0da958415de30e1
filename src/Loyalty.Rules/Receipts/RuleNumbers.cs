using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Receipts;

/// <summary>What a decision and its next state hold of each rule, gathered once, so that words for all rules take time linear in their number.</summary>
internal sealed class RuleNumbers
{
    private readonly Dictionary<string, long> _needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _measuresMore = new(StringComparer.Ordinal);
    private readonly List<(string Rule, int Tier)> _rewardedTiers = [];
    private readonly Dictionary<string, long> _discounts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Rule, int Cap), long> _capsUsed = [];
    private readonly Dictionary<string, long> _stamps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _owed = new(StringComparer.Ordinal);

    internal RuleNumbers(Decision decision)
    {
        foreach (var outcome in decision.Outcomes)
            _needs[outcome.RuleId] = outcome.Need;
        foreach (var award in decision.Awards)
            _discounts[award.RuleId] = award.Discount;
        foreach (var posting in decision.Postings)
        {
            if (posting.Account == PostingAccount.Measure)
                _measuresMore[posting.RuleId!] = posting.After - posting.Before;
            else if (posting.Account == PostingAccount.TierReward)
                _rewardedTiers.Add((posting.RuleId!, posting.Part));
            else if (posting.Account == PostingAccount.CapUse)
                _capsUsed[(posting.RuleId!, posting.Part)] = posting.After;
        }
        if (decision.NextState is { } state)
            AddCards(state.Core);
    }

    /// <summary>What the next reward of a rule needs; 0 where the decision has no outcome of it.</summary>
    internal long NeedOf(string? ruleId) => ruleId is null ? 0 : ValueOf(_needs, ruleId);

    /// <summary>What the sale added to the measure of member tiers; null where it did not change it.</summary>
    internal long? MeasureMore(string ruleId) => _measuresMore.TryGetValue(ruleId, out long more) ? more : null;

    /// <summary>The places of the tiers of a rule whose rewards came with the sale.</summary>
    internal IEnumerable<int> RewardedTiers(string ruleId) =>
        _rewardedTiers.Where(one => one.Rule == ruleId).Select(one => one.Tier);

    /// <summary>The cap on money that the discount of a rule has filled; null where none is full.</summary>
    internal Cap? FullMoneyCap(RewardRule rule)
    {
        for (int i = 0; i < rule.Caps.Count; i++)
        {
            var cap = rule.Caps[i];
            long used =
                cap.Scope == CapScope.Transaction ? ValueOf(_discounts, rule.Id)
                : _capsUsed.TryGetValue((rule.Id, i), out long after) ? after
                : 0;
            if (cap.Unit == CapUnit.Money && used == cap.Amount)
                return cap;
        }
        return null;
    }

    /// <summary>Open stamps of a card after the sale.</summary>
    internal long StampsOf(string ruleId) => ValueOf(_stamps, ruleId);

    /// <summary>Units that a card owes after the sale.</summary>
    internal long OwedBy(string ruleId) => ValueOf(_owed, ruleId);

    private void AddCards(StateCore state)
    {
        for (int i = 0; i < state.Count; i++)
        {
            ref readonly var slot = ref state.Layout.Slots[StateCore.SlotOf(state.Keys[i])];
            if (slot.IsCard)
                (slot.Account == PostingAccount.Stamps ? _stamps : _owed)[slot.RuleId!] = state.Values[i];
        }
    }

    private static long ValueOf(Dictionary<string, long> values, string ruleId) =>
        values.TryGetValue(ruleId, out long value) ? value : 0;
}
