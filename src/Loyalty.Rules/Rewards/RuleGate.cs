namespace Loyalty.Rules.Rewards;

/// <summary>What a sale must pass before a rule counts or pays: a member where the rule needs one, its window, its eligibility.</summary>
internal sealed class RuleGate
{
    internal bool NeedsMember { get; set; }

    /// <summary>UTC ticks, half-open.</summary>
    internal long From { get; set; } = long.MinValue;

    internal long To { get; set; } = long.MaxValue;

    /// <summary>Of which one must hold; empty for any hour.</summary>
    internal WeeklyRecurrence[] Hours { get; set; } = [];

    internal Eligibility Eligibility { get; set; } = Eligibility.Anyone;

    /// <summary>The rule whose measure the tier condition asks for, and how much it must be; null for none.</summary>
    internal RuleKernel? TierRule { get; set; }

    internal long TierFrom { get; set; }

    /// <summary>Ranges in which something of the member must lie.</summary>
    internal MemberGate[] Member { get; set; } = [];

    /// <summary>The phases of which the member must be in one, a bit each; of no meaning where the rule asks for none.</summary>
    internal ulong Phases { get; set; }

    /// <summary>What the basket must hold.</summary>
    internal BasketGate[] Basket { get; set; } = [];

    /// <summary>Whether adding to the basket can end what the rule gives, so that nothing can be promised for it.</summary>
    internal bool EndsWithMore { get; set; }

    /// <summary>Whether the sale passes; if not, why: first what no membership could mend, then the member, then what is asked of them.</summary>
    internal bool Passes(RuleTurn turn, out Verdict verdict, out EligibilityReason reason)
    {
        reason = EligibilityReason.None;
        verdict = Verdict.OutsideWindow;
        if (turn.Ticks < From || turn.Ticks >= To || !InHours(turn.Now))
            return false;
        bool asks = !ReferenceEquals(Eligibility, Eligibility.Anyone);
        verdict = Verdict.NotEligible;
        if (asks && (reason = FailingSale(turn)) != EligibilityReason.None)
            return false;
        verdict = Verdict.NeedsMember;
        if (NeedsMember && turn.State is null)
            return false;
        verdict = Verdict.NotEligible;
        return !asks || (reason = FailingMember(turn)) == EligibilityReason.None;
    }

    private bool InHours(BusinessTime now)
    {
        foreach (var hours in Hours)
        {
            if (hours.Contains(now))
                return true;
        }
        return Hours.Length == 0;
    }

    private EligibilityReason FailingSale(RuleTurn turn)
    {
        var sale = turn.Header.Details;
        if (
            Eligibility.Employees != EmployeeSales.Included
            && sale.Employee != (Eligibility.Employees == EmployeeSales.Only)
        )
            return EligibilityReason.Employees;
        if (!Holds(Eligibility.Stores, sale.Store))
            return EligibilityReason.Store;
        if (!Holds(Eligibility.Channels, sale.Channel))
            return EligibilityReason.Channel;
        if (!HasTender(sale))
            return EligibilityReason.Tender;
        if (!HasCode(sale))
            return EligibilityReason.Code;
        foreach (ref readonly var basket in Basket.AsSpan())
        {
            if (!basket.Passes(turn))
                return EligibilityReason.Basket;
        }
        return EligibilityReason.None;
    }

    private EligibilityReason FailingMember(RuleTurn turn)
    {
        var sale = turn.Header.Details;
        if (!HasAttributes(sale))
            return EligibilityReason.Attribute;
        if (
            Eligibility.Segments.Count > 0
            && !Holds(Eligibility.Segments, sale.ValueOf(Rewards.Eligibility.SegmentAttribute))
        )
            return EligibilityReason.Segment;
        if (
            Eligibility.Birthday is { } birthday
            && !birthday.Holds(sale.ValueOf(Rewards.Eligibility.BirthdayAttribute), turn.Now.Day)
        )
            return EligibilityReason.Birthday;
        if (TierRule is not null && TierRule.MeasureOf(turn) < TierFrom)
            return EligibilityReason.Tier;
        if (Eligibility.Purchase is { } number && turn.PurchaseNumber != number)
            return EligibilityReason.Purchase;
        if (Eligibility.PurchaseEvery is { } every && (turn.PurchaseNumber == 0 || turn.PurchaseNumber % every != 0))
            return EligibilityReason.Purchase;
        if (Eligibility.Phases.Count > 0 && (turn.Phases & Phases) == 0)
            return EligibilityReason.Phase;
        foreach (ref readonly var range in Member.AsSpan())
        {
            if (!range.Passes(turn))
                return EligibilityReason.Measure;
        }
        return EligibilityReason.None;
    }

    private bool HasCode(SaleDetails sale)
    {
        if (Eligibility.Codes.Count == 0)
            return true;
        for (int i = 0; i < sale.Codes.Count; i++)
        {
            if (Holds(Eligibility.Codes, sale.Codes[i]))
                return true;
        }
        return false;
    }

    private bool HasTender(SaleDetails sale)
    {
        if (Eligibility.Tenders.Count == 0)
            return true;
        for (int i = 0; i < sale.Tenders.Count; i++)
        {
            if (sale.Tenders[i].Amount > 0 && Holds(Eligibility.Tenders, sale.Tenders[i].Kind))
                return true;
        }
        return false;
    }

    private bool HasAttributes(SaleDetails sale)
    {
        for (int i = 0; i < Eligibility.Attributes.Count; i++)
        {
            if (!Holds(Eligibility.Attributes[i].Values, sale.ValueOf(Eligibility.Attributes[i].Name)))
                return false;
        }
        return true;
    }

    private static bool Holds(IReadOnlyList<string> allowed, string? value)
    {
        for (int i = 0; i < allowed.Count; i++)
        {
            if (string.Equals(allowed[i], value, StringComparison.Ordinal))
                return true;
        }
        return allowed.Count == 0;
    }
}
