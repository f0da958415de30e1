namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>The fact of whose turn it is: the network knows the rules of the whole program, and only those of one are asked.</summary>
internal sealed class TurnFact(string ruleId)
{
    public string RuleId { get; } = ruleId;
}
