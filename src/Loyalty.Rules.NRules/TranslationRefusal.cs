namespace Loyalty.Rules.ForwardChaining;

/// <summary>Why a rule of a program cannot be decided by a network as the engine decides it.</summary>
/// <remarks>Immutable.</remarks>
public sealed class TranslationRefusal
{
    internal TranslationRefusal(string ruleId, string feature, string why)
    {
        RuleId = ruleId;
        Feature = feature;
        Message = $"The rule '{ruleId}' cannot be translated for its '{feature}': {why}";
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>The property of the rule, or what stands around it, in the words of the program's JSON.</summary>
    public string Feature { get; }

    /// <summary>A sentence that names rule and feature, and says why.</summary>
    public string Message { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
