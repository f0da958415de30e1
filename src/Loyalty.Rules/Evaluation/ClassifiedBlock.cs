namespace Loyalty.Rules.Evaluation;

/// <summary>Up to 64 neighbouring merged lines while they are classified, a bit for each.</summary>
internal struct ClassifiedBlock
{
    /// <summary>The line of the lowest bit.</summary>
    internal int First;

    /// <summary>Lines of goods that say nothing of themselves but their item.</summary>
    internal ulong Plain;

    /// <summary>Lines, of those looked at so far, on which rewards may fall.</summary>
    internal ulong Discountable;
}
