namespace Loyalty.Rules.Rewards;

/// <summary>What a rule may ask for while it is turned into a kernel: slots of the state, and what the catalog says of an offer.</summary>
internal sealed class RuleCompilation
{
    private readonly List<StateSlot> _slots;
    private readonly Func<Selector, long?> _shelfPrice;
    private readonly Func<Selector, Selector, bool> _areSame;
    private readonly Func<Selector, Selector?, ILineFilter> _filterOf;
    private readonly Func<string, object?> _registered;

    internal RuleCompilation(
        ProgramCalendar calendar,
        List<StateSlot> slots,
        Func<Selector, long?> shelfPrice,
        Func<Selector, Selector, bool> areSame,
        Func<Selector, Selector?, ILineFilter> filterOf,
        Func<string, object?> registered
    )
    {
        Calendar = calendar;
        _slots = slots;
        _shelfPrice = shelfPrice;
        _areSame = areSame;
        _filterOf = filterOf;
        _registered = registered;
    }

    /// <summary>The program's calendar.</summary>
    internal ProgramCalendar Calendar { get; }

    /// <summary>Where the program keeps when the member joined.</summary>
    internal int EnrolmentSlot { get; set; }

    /// <summary>The place of the rule in the order of decision.</summary>
    internal int Rank { get; set; }

    internal int AddSlot(
        PostingAccount account,
        string? ruleId,
        CalendarWindow window = CalendarWindow.Lifetime,
        int part = 0,
        long scale = 1
    )
    {
        _slots.Add(new StateSlot(account, ruleId, part, window, ruleId is null ? -1 : Rank, scale));
        return _slots.Count - 1;
    }

    /// <summary>The shelf price, in minor units, of the one sku that a selector means, if it means just one that the catalog prices.</summary>
    internal long? ShelfPriceOf(Selector selector) => _shelfPrice(selector);

    /// <summary>Whether two selectors have the same conditions, be it by a name.</summary>
    internal bool AreSame(Selector one, Selector other) => _areSame(one, other);

    /// <summary>Lines of a selector, less those of another.</summary>
    internal ILineFilter FilterOf(Selector selector, Selector? except) => _filterOf(selector, except);

    /// <summary>The code that the host registered under a name, or null.</summary>
    internal object? Registered(string name) => _registered(name);
}
