namespace Loyalty.Rules.Testing;

/// <summary>A custom rule does not keep the contract of one. Every test framework takes it for a failed test.</summary>
public sealed class CustomRuleContractException : Exception
{
    internal CustomRuleContractException(string message, string law, int seed, Transaction? sale)
        : base(message)
    {
        Law = law;
        Seed = seed;
        Sale = sale;
    }

    /// <summary>The law that is broken, such as <c>the same turn gives the same proposal</c>.</summary>
    public string Law { get; }

    /// <summary>The seed from which the sales were made up: the same one shows it again.</summary>
    public int Seed { get; }

    /// <summary>The sale that shows it; null where no single one does.</summary>
    public Transaction? Sale { get; }
}
