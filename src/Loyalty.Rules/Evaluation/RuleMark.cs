namespace Loyalty.Rules.Evaluation;

/// <summary>Which lines of the sale touch a rule: the ends of its chain of blocks, valid for the sale of the same serial number.</summary>
internal struct RuleMark
{
    internal int Serial;

    /// <summary>The places of its first and last block; 0 for none.</summary>
    internal int First;
    internal int Last;
}
