namespace Loyalty.Rules.Rewards;

/// <summary>What a rule may ask for while it is turned into a kernel: slots of the state, and what the catalog says of an offer.</summary>
internal sealed class RuleCompilation
{
    private readonly List<StateSlot> _slots;
    private readonly Func<Selector, SingleOffer?> _offer;
    private readonly Func<Selector, Selector> _resolve;
    private readonly Func<string, object?> _registered;

    internal RuleCompilation(
        List<StateSlot> slots,
        Func<Selector, SingleOffer?> offer,
        Func<Selector, Selector> resolve,
        Func<string, object?> registered
    )
    {
        _slots = slots;
        _offer = offer;
        _resolve = resolve;
        _registered = registered;
    }

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

    /// <summary>The one item that a selector means, with its shelf price, if the catalog knows both.</summary>
    internal SingleOffer? OfferOf(Selector selector) => _offer(selector);

    /// <summary>Whether two selectors are one and the same, perhaps by a name.</summary>
    internal bool AreSame(Selector one, Selector other) => ReferenceEquals(_resolve(one), _resolve(other));

    /// <summary>The code that the host registered under a name, or null.</summary>
    internal object? Registered(string name) => _registered(name);
}
