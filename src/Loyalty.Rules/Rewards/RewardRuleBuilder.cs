namespace Loyalty.Rules.Rewards;

/// <summary>Collects what all families of rules share.</summary>
/// <remarks>Not thread-safe.</remarks>
public abstract class RewardRuleBuilder
{
    private protected RewardRuleBuilder(string id, Currency currency)
    {
        Id = id;
        Currency = currency;
    }

    internal string Id { get; }
    internal Currency Currency { get; }

    /// <summary>The decimals of the program's points.</summary>
    internal int PointDecimals { get; set; }
    internal SortedDictionary<string, string> Names { get; } = new(StringComparer.Ordinal);
    internal int PriorityValue { get; set; }
    internal ActiveWindow? ActiveValue { get; set; }
    internal Eligibility? EligibilityValue { get; set; }
    internal Selector? ExceptValue { get; set; }
    internal List<Cap> Caps { get; } = [];
    internal GrantMode GrantValue { get; set; }

    internal abstract RewardRule BuildRule();

    /// <summary>Points in the last decimal of the program's points.</summary>
    /// <exception cref="ArgumentException">The number has more decimals, or is too large.</exception>
    private protected long ToPoints(decimal points) => PointNumber.Of(points, PointDecimals);
}
