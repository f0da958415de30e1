namespace Loyalty.Rules.ForwardChaining;

/// <summary>How what several rules propose becomes the one proposal of the custom rule.</summary>
public enum ProposalCombination
{
    /// <summary>All amounts, points or units of one reward are added up. Kinds that differ, two percentages, and units of different rewards cannot be added: that is a fault.</summary>
    Sum,

    /// <summary>The rule of the highest priority, then the first by name (Ordinal), then the largest number stands; the others are dropped.</summary>
    First,
}
