namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>The latest business day, before a sale, on which a member bought what a rule asks about.</summary>
internal sealed class BoughtBefore
{
    /// <summary>Nobody knows: the host was to say it, and did not.</summary>
    internal const long Unknown = -1;

    /// <summary>Not that anybody knew.</summary>
    internal const long Never = 0;

    private const string SaidNever = "never";

    private readonly string _ruleId;
    private readonly PostingAccount _account;
    private readonly PurchaseHistory _history;
    private readonly string _attribute;
    private readonly int _slot;

    internal BoughtBefore(CrossSellRule rule, PostingAccount account, RuleCompilation compilation)
    {
        _ruleId = rule.Id;
        _account = account;
        _history = rule.History;
        _attribute = AttributeOf(account, rule.Id);
        _slot = compilation.AddSlot(account, rule.Id);
    }

    /// <summary>The attribute in which a host says what it knows.</summary>
    internal static string AttributeOf(PostingAccount account, string ruleId) =>
        (account == PostingAccount.LastBought ? "bought:" : "tried:") + ruleId;

    /// <summary>The day as it is kept: days since 1970-01-01, and never less than 1, because 0 is none.</summary>
    internal static long Kept(int businessDay) => Math.Max(1, businessDay);

    /// <summary>The latest day, as it is kept, or that there is none.</summary>
    internal long LastDay(RuleTurn turn)
    {
        long kept = turn.Counter(_slot);
        if (kept != 0)
            return kept;
        return _history switch
        {
            PurchaseHistory.AssumeNever => Never,
            PurchaseHistory.AssumeBought => Kept(turn.Now.Day),
            _ => SaidBy(turn),
        };
    }

    /// <summary>Keeps the day of the sale where something was bought with it, else what was found out.</summary>
    internal void Note(RuleTurn turn, bool boughtNow)
    {
        long known = LastDay(turn);
        long after = boughtNow ? Math.Max(known, Kept(turn.Now.Day)) : Math.Max(known, Never);
        turn.Post(_account, _ruleId, _slot, turn.Counter(_slot), after);
    }

    private long SaidBy(RuleTurn turn)
    {
        string? said = turn.Header.Details.ValueOf(_attribute);
        if (string.Equals(said, SaidNever, StringComparison.Ordinal))
            return Never;
        return LocalMoment.TryParse(said, out var moment) && moment.Minute is null
            ? Kept(Math.Min(moment.Day, turn.Now.Day))
            : Unknown;
    }
}
