namespace Loyalty.Rules.Testing;

/// <summary>What was tried of custom rules that keep their contract.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CustomRuleContractReport
{
    internal CustomRuleContractReport(int sales, long calls, long awards, long mostBytes)
    {
        Sales = sales;
        Calls = calls;
        Awards = awards;
        MostBytes = mostBytes;
    }

    /// <summary>How many sales were made up.</summary>
    public int Sales { get; }

    /// <summary>How often code was called.</summary>
    public long Calls { get; }

    /// <summary>How many rewards of custom rules the sales brought, each sale decided once.</summary>
    public long Awards { get; }

    /// <summary>The most bytes that a call allocated; 0 where the framework cannot count them.</summary>
    public long MostBytes { get; }
}
