using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>The fact of the sale; there is one.</summary>
/// <remarks>Immutable.</remarks>
public sealed class SaleFact
{
    internal SaleFact(in CustomTurn turn)
    {
        Header = turn.Sale;
        BusinessDay = turn.BusinessDay;
        Parameters = turn.Parameters;
    }

    /// <summary>The id, instant, currency, member and other details of the sale.</summary>
    public SaleHeader Header { get; }

    /// <summary>The business day of the sale by the program's calendar, in days since 1970-01-01.</summary>
    public int BusinessDay { get; }

    /// <summary>What the program sets for the rules, as <see cref="ForwardChainingBuilder.Parameters"/> has declared it.</summary>
    public ParameterValues Parameters { get; }
}
