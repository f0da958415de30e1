using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>A rule of a node that chooses by the unit: what it would be granted alone in its branch, and then what it keeps.</summary>
internal sealed class GroupedRule
{
    internal RuleKernel Kernel { get; set; } = null!;

    /// <summary>The branch in which it stands.</summary>
    internal int Branch { get; set; }

    internal Proposal Proposal { get; } = new();
    internal EarnedStamps Earned { get; } = new();
    internal Workings Workings;
    internal Grant Grant;

    /// <summary>Where its parts begin, in the order in which it took them, and how many there are.</summary>
    internal int FirstPart;
    internal int PartCount;

    /// <summary>Where what it keeps begins, and how much there is.</summary>
    internal int FirstKept;
    internal int KeptCount;

    /// <summary>The rank of the first rule that keeps what this one would have taken; the largest number where there is none.</summary>
    internal int Winner;
}
