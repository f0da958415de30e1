namespace Loyalty.Rules.ForwardChaining;

/// <summary>What a rule says that a counter will hold after the sale: a fact too. It goes when what its rule matched no longer holds.</summary>
/// <remarks>Immutable. Made by <see cref="ProposingContextExtensions.Count"/>.</remarks>
public sealed class ProposedCount
{
    internal ProposedCount(string rule, int priority, string counter, long value)
    {
        Rule = rule;
        Priority = priority;
        Counter = counter;
        Value = value;
    }

    /// <summary>The name of the NRules rule.</summary>
    public string Rule { get; }

    /// <summary>The priority of the NRules rule.</summary>
    public int Priority { get; }

    /// <summary>The counter.</summary>
    public string Counter { get; }

    /// <summary>What it will hold.</summary>
    public long Value { get; }
}
