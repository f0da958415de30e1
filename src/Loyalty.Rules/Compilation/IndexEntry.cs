using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>That an item touches a rule in some roles.</summary>
internal readonly struct IndexEntry
{
    internal IndexEntry(int rank, LineRoles roles, ILineFilter? check)
    {
        Rank = rank;
        Roles = roles;
        Check = check;
    }

    internal int Rank { get; }

    internal LineRoles Roles { get; }

    /// <summary>What must be asked of the line itself; null where the item decides.</summary>
    internal ILineFilter? Check { get; }
}
