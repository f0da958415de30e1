using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Json;

/// <summary>The rules and accounts of a plan by the names that documents call them. Immutable and thread-safe.</summary>
internal sealed class PlanAccounts
{
    private readonly LoyaltyPlan _plan;
    private readonly Dictionary<string, RuleAccounts> _rules = new(StringComparer.Ordinal);
    private readonly RuleAccounts _program;

    internal PlanAccounts(LoyaltyPlan plan)
    {
        _plan = plan;
        _program = new RuleAccounts("The program itself", null);
        foreach (var rule in plan.Program.Rules)
            _rules[rule.Id] = new RuleAccounts("Rule " + Quoted.Of(rule.Id), rule);
        var slots = plan.Compiled.Layout.Slots;
        for (int slot = 0; slot < slots.Length; slot++)
            (slots[slot].RuleId is { } id ? _rules[id] : _program).Slots.Add(slot);
    }

    internal StateSlot[] Slots => _plan.Compiled.Layout.Slots;

    internal bool[] InMoney => _plan.Compiled.Layout.InMoney;

    /// <summary>What an account counts: money, points, or anything else.</summary>
    internal OutcomeUnit UnitOf(int slot) => _plan.Compiled.Layout.UnitOf(slot);

    internal bool HasRule(string id) => _rules.ContainsKey(id);

    /// <summary>What is kept for a rule, or for the program itself; null where there is no such rule.</summary>
    internal RuleAccounts? Of(string? ruleId) =>
        ruleId is null ? _program
        : _rules.TryGetValue(ruleId, out var rule) ? rule
        : null;

    /// <summary>What is kept for the rule of a slot.</summary>
    internal RuleAccounts Of(int slot) => Of(Slots[slot].RuleId)!;

    /// <summary>The slot of an account; -1 where there is none. Without a cap, the first one of the account.</summary>
    internal int Find(RuleAccounts owner, PostingAccount account, int? cap)
    {
        foreach (int slot in owner.Slots)
        {
            if (Slots[slot].Account == account && (cap is null || Slots[slot].Part == cap))
                return slot;
        }
        return -1;
    }

    /// <summary>The least and the most that a slot can hold.</summary>
    internal (long Least, long Most) RangeOf(int slot) => AccountRange.Of(Slots[slot], Of(slot).Rule);

    /// <summary>Such as <c> Did you mean 'year'?</c>.</summary>
    internal string DidYouMean(string ruleId) =>
        _rules.Count > ProgramLimits.Guessed ? "" : Spelling.DidYouMean(ruleId, _rules.Keys);
}
