namespace Loyalty.Rules.ReferenceModel;

/// <summary>The part of an award that falls on a line of the sale as the till gave it; places are counted from 0.</summary>
public sealed record ReferenceLineDiscount(int Award, int Line, long Amount);
