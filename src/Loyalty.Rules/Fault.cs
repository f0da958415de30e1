namespace Loyalty.Rules;

/// <summary>A custom rule failed. The sale stands without it.</summary>
/// <remarks>Immutable.</remarks>
public sealed class Fault
{
    internal Fault(string ruleId, string type, Exception? exception)
    {
        RuleId = ruleId;
        Type = type;
        Exception = exception;
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>The name of the exception's type, or what the engine refused of the rule's proposal.</summary>
    public string Type { get; }

    /// <summary>The exception, for the host's own log; null after a round trip through JSON.</summary>
    public Exception? Exception { get; }
}
