namespace Loyalty.Rules.Rewards;

/// <summary>What limits the units that a rule may give.</summary>
internal enum UnitLimitKind : byte
{
    /// <summary>What was owed, and what the units that stay paid add to it.</summary>
    Plain,

    /// <summary>Targets alone: sets are free as a whole.</summary>
    FreeSets,

    /// <summary>What was owed before the sale.</summary>
    OwedBefore,

    /// <summary>What was owed, and what stamps add to it that are not counted by units.</summary>
    Earned,
}
