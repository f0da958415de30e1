namespace Loyalty.Rules;

/// <summary>A member's state taken over from another version of the program, and what became of each of its accounts.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MigrationResult
{
    private readonly MigratedAccount[] _accounts;

    internal MigrationResult(MemberState state, MigratedAccount[] accounts)
    {
        State = state;
        _accounts = accounts;
    }

    /// <summary>The state of the new program; the same object where the program decides the same.</summary>
    public MemberState State { get; }

    /// <summary>What became of each account that held something, in the order of the old state; empty where the program decides the same.</summary>
    public IReadOnlyList<MigratedAccount> Accounts => _accounts;

    /// <summary>Whether something was dropped.</summary>
    public bool HasLosses => Array.Exists(_accounts, account => account.Kind == MigrationKind.Dropped);
}
