namespace Loyalty.Rules.Rewards;

/// <summary>That a merged line matches a rule, chained to the next line of the same rule in canonical order.</summary>
internal struct LineTouch
{
    internal int Line;

    /// <summary>The place of the next touch of the rule; 0 for none.</summary>
    internal int Next;

    internal LineRoles Roles;
}
