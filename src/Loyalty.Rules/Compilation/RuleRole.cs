using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>That lines of a selector, less the excluded ones, play a role for a rule.</summary>
internal sealed class RuleRole : ILineFilter
{
    internal RuleRole(int rank, LineRoles role, CompiledSelector selector, CompiledSelector? except)
    {
        Rank = rank;
        Role = role;
        Selector = selector;
        Except = except;
    }

    internal int Rank { get; }

    internal LineRoles Role { get; }

    internal CompiledSelector Selector { get; }

    internal CompiledSelector? Except { get; }

    /// <summary>Whether all goods play the role, so that nothing needs to be asked.</summary>
    internal bool IsEverything => Except is null && Selector.IsEverything;

    internal bool UsesPrice => Selector.UsesPrice || Except is { UsesPrice: true };

    internal bool UsesSku => Selector.UsesSku || Except is { UsesSku: true };

    public bool Matches(in MergedLine line) => Selector.Matches(line) && (Except is null || !Except.Holds(line));
}
