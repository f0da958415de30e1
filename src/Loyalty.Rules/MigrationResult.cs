namespace Loyalty.Rules;

/// <summary>A member's state taken over from another version of the program, and what became of each of its accounts.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MigrationResult
{
    private readonly MigratedAccount[] _accounts;

    internal MigrationResult(MemberState state, MigratedAccount[] accounts, MigrationKind? journey)
    {
        State = state;
        _accounts = accounts;
        Journey = journey;
    }

    /// <summary>The state of the new program; the same object where the program decides the same.</summary>
    public MemberState State { get; }

    /// <summary>What became of each account that held something, in the order of the old state; empty where the program decides the same.</summary>
    public IReadOnlyList<MigratedAccount> Accounts => _accounts;

    /// <summary>
    /// What became of the member's journey: kept, converted to the new version of it, or dropped because the program has none, another one, or no place for the
    /// member's phase; null where the member was in none.
    /// </summary>
    public MigrationKind? Journey { get; }

    /// <summary>Whether something was dropped.</summary>
    public bool HasLosses =>
        Journey == MigrationKind.Dropped || Array.Exists(_accounts, account => account.Kind == MigrationKind.Dropped);
}
