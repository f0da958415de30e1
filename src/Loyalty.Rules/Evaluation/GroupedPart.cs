namespace Loyalty.Rules.Evaluation;

/// <summary>Units of one price, or money off one merged line, that a rule takes alone in its branch.</summary>
internal struct GroupedPart
{
    /// <summary>The place of the rule among those of the node.</summary>
    internal int Rule;

    internal UnitChoice Units;

    /// <summary>How many units of the same price rules of the branch took before.</summary>
    internal long Start;

    /// <summary>How many of the units the rule keeps, but for the one that a cap on money cut, and whether it keeps that one.</summary>
    internal long Kept;
    internal bool KeepsCut;

    /// <summary>Whether a branch keeps the whole line that counts its weight in another way.</summary>
    internal bool IsLost;
}
