namespace Loyalty.Rules;

/// <summary>What became of one account of a member when the state was taken over by another version of its program.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct MigratedAccount
{
    internal MigratedAccount(
        PostingAccount account,
        string? ruleId,
        int part,
        int period,
        long before,
        long after,
        MigrationKind kind,
        MigrationReason reason
    )
    {
        Account = account;
        RuleId = ruleId;
        Part = part;
        Period = period;
        Before = before;
        After = after;
        Kind = kind;
        Reason = reason;
    }

    /// <summary>The account.</summary>
    public PostingAccount Account { get; }

    /// <summary>The rule, or null for the program itself and for points.</summary>
    public string? RuleId { get; }

    /// <summary>Which cap, tier, step or counter of the rule in the old program, as <see cref="Posting.Part"/> says.</summary>
    public int Part { get; }

    /// <summary>The window, as <see cref="Posting.Period"/> says.</summary>
    public int Period { get; }

    /// <summary>The value under the old program, in the unit of the account; for <see cref="PostingAccount.Points"/> the balance.</summary>
    public long Before { get; }

    /// <summary>The value under the new program; 0 where it was dropped.</summary>
    public long After { get; }

    /// <summary>What became of it.</summary>
    public MigrationKind Kind { get; }

    /// <summary>Why.</summary>
    public MigrationReason Reason { get; }

    /// <summary>The account, what it held and what became of it, in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Account} of {RuleId ?? "the program"}: {Before}")
        + Kind switch
        {
            MigrationKind.Kept => " kept",
            MigrationKind.Converted => FormattableString.Invariant($" became {After} ({Reason})"),
            _ => $" dropped ({Reason})",
        };
}
