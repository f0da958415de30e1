namespace Loyalty.Rules.Rewards;

/// <summary>Keeps what a sale gives away within a part of its margin.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MarginGuard
{
    /// <summary>Says how much of the margin may be given away.</summary>
    /// <param name="percent">The part, above 0 %.</param>
    /// <param name="unknownCost">What becomes of goods of which nobody knows what they cost.</param>
    public MarginGuard(Percent percent, UnknownCost unknownCost = UnknownCost.Allow)
    {
        Percent = percent;
        UnknownCost = unknownCost;
    }

    /// <summary>The part of the margin that may be given away.</summary>
    public Percent Percent { get; }

    /// <summary>What becomes of goods of which nobody knows what they cost.</summary>
    public UnknownCost UnknownCost { get; }
}
