namespace Loyalty.Rules.Rewards.Custom;

/// <summary>The numbers that a rule keeps of each member.</summary>
internal sealed class CustomCounters
{
    private readonly string _ruleId;
    private readonly string[] _names;
    private readonly CalendarWindow[] _windows;
    private readonly int[] _slots;

    internal CustomCounters(CustomRule rule, RuleCompilation compilation)
    {
        _ruleId = rule.Id;
        _names = [.. rule.Counters.Select(one => one.Key)];
        _windows = [.. rule.Counters.Select(one => one.Value)];
        _slots = new int[_names.Length];
        for (int part = 0; part < _slots.Length; part++)
            _slots[part] = compilation.AddSlot(
                PostingAccount.CustomCounter,
                rule.Id,
                _windows[part],
                part,
                name: _names[part]
            );
    }

    /// <summary>What a counter holds before the sale.</summary>
    internal long Before(RuleTurn turn, string name)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (string.Equals(_names[i], name, StringComparison.Ordinal))
                return turn.Counter(_slots[i], _windows[i]);
        }
        throw new ArgumentException(Proposal.NoCounter(name), nameof(name));
    }

    /// <summary>Lets the code say what they will hold.</summary>
    internal void Open(Proposal proposal) => proposal.Keep(_names);

    /// <summary>Posts what the code said; nothing where the rule failed.</summary>
    internal void Post(RuleTurn turn)
    {
        for (int i = 0; i < turn.Proposal.CounterCount; i++)
        {
            if (!turn.Proposal.Counts(i, out long after))
                continue;
            long before = turn.Counter(_slots[i], _windows[i]);
            turn.Post(PostingAccount.CustomCounter, _ruleId, _slots[i], before, after, _windows[i], i);
        }
    }
}
