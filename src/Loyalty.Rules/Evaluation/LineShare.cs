namespace Loyalty.Rules.Evaluation;

/// <summary>The part of an award's discount that falls on one merged line.</summary>
internal struct LineShare
{
    internal int Award;
    internal int Line;
    internal long Amount;
}
