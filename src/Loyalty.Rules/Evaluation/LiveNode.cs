namespace Loyalty.Rules.Evaluation;

/// <summary>A choice that this sale has to make: one of its branches has a rule that may give something.</summary>
internal struct LiveNode
{
    /// <summary>The place of the node in the tree.</summary>
    internal int Node;

    /// <summary>Where its options begin, and how many there are: branches that are worth trying, in document order.</summary>
    internal int FirstOption;
    internal int OptionCount;

    /// <summary>Which of them is tried.</summary>
    internal int Option;
}
