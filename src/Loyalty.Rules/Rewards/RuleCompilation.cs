namespace Loyalty.Rules.Rewards;

/// <summary>What a rule may ask for while it is turned into a kernel: slots of the state, and what the catalog says of an offer.</summary>
internal sealed class RuleCompilation
{
    private readonly List<StateSlot> _slots;
    private readonly Func<Selector, string?> _onlySku;
    private readonly Func<Selector, long?> _shelfPrice;
    private readonly Func<Selector, Selector, bool> _areSame;
    private readonly Func<Selector, Selector?, ILineFilter> _filterOf;
    private readonly Func<string, object?> _registered;

    internal RuleCompilation(
        ProgramCalendar calendar,
        List<StateSlot> slots,
        Func<Selector, string?> onlySku,
        Func<Selector, long?> shelfPrice,
        Func<Selector, Selector, bool> areSame,
        Func<Selector, Selector?, ILineFilter> filterOf,
        Func<string, object?> registered
    )
    {
        Calendar = calendar;
        _slots = slots;
        _onlySku = onlySku;
        _shelfPrice = shelfPrice;
        _areSame = areSame;
        _filterOf = filterOf;
        _registered = registered;
    }

    /// <summary>The program's calendar.</summary>
    internal ProgramCalendar Calendar { get; }

    /// <summary>Where the program keeps when the member joined.</summary>
    internal int EnrolmentSlot { get; set; }

    /// <summary>Where the program counts the member's purchases.</summary>
    internal int PurchasesSlot { get; set; }

    /// <summary>The place of the rule in the order of decision.</summary>
    internal int Rank { get; set; }

    /// <summary>What rules want to know of lines that is not always worked out.</summary>
    internal PointsNeeds Needs { get; set; }

    /// <summary>Over what points are exact in a program that multiplies them; null where it does not.</summary>
    internal PointsScale? Scale { get; set; }

    internal int AddSlot(
        PostingAccount account,
        string? ruleId,
        MeasureWindow window = default,
        int part = 0,
        long scale = 1,
        string? name = null
    )
    {
        _slots.Add(new StateSlot(account, ruleId, part, window, ruleId is null ? -1 : Rank, scale, name));
        return _slots.Count - 1;
    }

    /// <summary>The caps of a rule with the places of their counters; how often a rule repeats in a sale is one more of them, without a counter.</summary>
    internal CompiledCap[] Caps(RewardRule rule)
    {
        int? repeat = (rule as ItemRewardRule)?.Repeat;
        if (rule.Caps.Count == 0 && repeat is null)
            return [];
        var caps = new CompiledCap[rule.Caps.Count + (repeat is null ? 0 : 1)];
        if (repeat is not null)
            caps[caps.Length - 1] = new CompiledCap(new Cap(repeat.Value, CapUnit.Times, CapScope.Transaction), -1, -1);
        for (int part = 0; part < rule.Caps.Count; part++)
        {
            var cap = rule.Caps[part];
            int slot =
                cap.Scope == CapScope.Transaction ? -1 : AddSlot(PostingAccount.CapUse, rule.Id, cap.Window, part);
            caps[part] = new CompiledCap(cap, part, slot);
        }
        return caps;
    }

    /// <summary>The one sku that a selector means, if it says nothing else.</summary>
    internal string? OnlySkuOf(Selector selector) => _onlySku(selector);

    /// <summary>The shelf price, in minor units, of the one sku that a selector means, if it means just one that the catalog prices.</summary>
    internal long? ShelfPriceOf(Selector selector) => _shelfPrice(selector);

    /// <summary>Whether two selectors have the same conditions, be it by a name.</summary>
    internal bool AreSame(Selector one, Selector other) => _areSame(one, other);

    /// <summary>Lines of a selector, less those of another.</summary>
    internal ILineFilter FilterOf(Selector selector, Selector? except = null) => _filterOf(selector, except);

    /// <summary>The code that the host registered under a name, or null.</summary>
    internal object? Registered(string name) => _registered(name);
}
