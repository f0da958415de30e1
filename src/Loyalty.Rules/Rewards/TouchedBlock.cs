namespace Loyalty.Rules.Rewards;

/// <summary>
/// Up to 64 neighbouring merged lines as they touch one rule, a bit for each, chained to the rule's next block in canonical order. Bits are cheap to
/// set, to combine and to walk through; most sales need one block a rule.
/// </summary>
internal struct TouchedBlock
{
    internal const int Size = 64;

    /// <summary>The line of the lowest bit.</summary>
    internal int FirstLine;

    /// <summary>The place of the rule's next block; 0 for none.</summary>
    internal int Next;

    internal ulong Touched;

    /// <summary>Lines that are counted: bought, spent on.</summary>
    internal ulong Measured;

    /// <summary>Lines on which a discount of the rule may fall; never one that may not be discounted.</summary>
    internal ulong Targets;

    /// <summary>What one of its lines is to the rule.</summary>
    internal readonly LineRoles RolesOf(int place)
    {
        ulong bit = 1UL << place;
        return ((Measured & bit) != 0 ? LineRoles.Measure : 0) | ((Targets & bit) != 0 ? LineRoles.Target : 0);
    }

    /// <summary>The places of some of its lines.</summary>
    internal readonly LinePlaces Places(ulong lines) => new(FirstLine, lines);
}
