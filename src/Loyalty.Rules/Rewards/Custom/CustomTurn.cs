namespace Loyalty.Rules.Rewards.Custom;

/// <summary>What a custom rule may read at its turn. Reading allocates nothing.</summary>
/// <remarks>The same sale may be shown several times, where branches of an arbitration tree are tried; what it shows follows from the sale, the member's state and the rules decided before.</remarks>
public readonly ref struct CustomTurn
{
    private readonly RuleTurn _turn;
    private readonly CustomKernel _rule;

    internal CustomTurn(RuleTurn turn, CustomKernel rule)
    {
        _turn = turn;
        _rule = rule;
    }

    /// <summary>The id, instant, currency, member and other details of the sale.</summary>
    public SaleHeader Sale => _turn.Header;

    /// <summary>The business day of the sale by the program's calendar, in days since 1970-01-01.</summary>
    public int BusinessDay => _turn.Now.Day;

    /// <summary>The merged lines that match the rule's selectors, in canonical order.</summary>
    public RuleLines Lines => new(_turn);

    /// <summary>What the program sets for the code, as the code has declared it.</summary>
    public ParameterValues Parameters => _rule.Parameters;

    /// <summary>How many merged lines match the rule's selectors.</summary>
    public int LineCount => _turn.TouchCount();

    /// <summary>What rules decided before give in this sale, in the order of decision. Coupons are not among it.</summary>
    public ReadOnlySpan<EarlierAward> EarlierAwards => _turn.Earlier.All;

    /// <summary>Whether nobody's state changes with the sale.</summary>
    public bool IsGuest => _turn.State is null;

    /// <summary>Whether the member has joined the program, be it with this sale; false for a guest.</summary>
    public bool HasJoined => _turn.Joins || _turn.Counter(_rule.EnrolmentSlot) != 0;

    /// <summary>Purchases of the member before the sale; 0 for a guest.</summary>
    public long PurchasesBefore => _turn.Counter(_rule.PurchasesSlot);

    /// <summary>Points that the member could spend before the sale; 0 for a guest.</summary>
    public long PointsBefore => _turn.PointsHeld();

    /// <summary>The id of the tier that the member holds before the sale; null for none yet, and for a guest.</summary>
    /// <param name="ruleId">The rule of member tiers.</param>
    /// <exception cref="ArgumentException">The program has no rule of member tiers with this id.</exception>
    public string? TierOf(string ruleId)
    {
        var tiers = _rule.Tiers(Given.Value(ruleId));
        return IsGuest ? null : tiers.TierBefore(_turn);
    }

    /// <summary>The phase of the program's journey in which the member is, timers that are due up to the sale having fired; the first in document order where several runs go on, null for none.</summary>
    public string? Phase => _rule.Phases!.First(_turn.Phases);

    /// <summary>Whether the member is in a phase of the program's journey, or in one inside it; false for a guest.</summary>
    /// <param name="phaseId">The phase.</param>
    /// <exception cref="ArgumentException">The program's journey has no such phase, or the program has no journey.</exception>
    public bool IsIn(string phaseId) => (_turn.Phases & _rule.Phases!.BitsOf(Given.Value(phaseId))) != 0;

    /// <summary>What a counter of the rule holds before the sale, in the window of the sale.</summary>
    /// <param name="name">A counter that the program names for the rule.</param>
    /// <exception cref="ArgumentException">The rule keeps no such counter.</exception>
    public long Counter(string name) => _rule.Counters.Before(_turn, Given.Value(name));

    /// <summary>Copies <see cref="Lines"/>, for code that wants them in another order.</summary>
    /// <param name="lines">At least <see cref="LineCount"/> long.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void CopyLines(Span<RuleLine> lines)
    {
        if (lines.Length < LineCount)
            throw new ArgumentException("The span is shorter than LineCount.", nameof(lines));
        int i = 0;
        foreach (var line in Lines)
            lines[i++] = line;
    }
}
