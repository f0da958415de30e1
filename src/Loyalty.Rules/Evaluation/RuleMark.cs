namespace Loyalty.Rules.Evaluation;

/// <summary>Which lines of the sale touch a rule: the ends of its chain of touches, valid for the sale of the same serial number.</summary>
internal struct RuleMark
{
    internal int Serial;

    /// <summary>The first touch; 0 for none, below 0 for all goods.</summary>
    internal int First;
    internal int Last;
    internal int LastLine;
}
