namespace Loyalty.Rules.Evaluation;

/// <summary>One taker of an amount that is shared out: its weight, and what it gets.</summary>
internal struct ShareSlot
{
    /// <summary>Whom the share belongs to; of no meaning to the sharing.</summary>
    internal int Key;
    internal long Weight;
    internal long Share;
    internal ulong Rest;
}
