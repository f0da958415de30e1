namespace Loyalty.Rules;

/// <summary>The part of an award's discount that falls on one line of the sale, as the till gave it.</summary>
/// <remarks>Immutable. The parts of an award sum to its discount exactly.</remarks>
public readonly struct LineDiscount
{
    internal LineDiscount(int award, int line, long amount)
    {
        Award = award;
        Line = line;
        Amount = amount;
    }

    /// <summary>The place of the award among the awards of the decision, counted from 0.</summary>
    public int Award { get; }

    /// <summary>The place of the line among the lines of the sale, counted from 0.</summary>
    public int Line { get; }

    /// <summary>Minor units off the line.</summary>
    public long Amount { get; }
}
