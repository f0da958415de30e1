using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>What a plan keeps for a rule, or for the program itself.</summary>
internal sealed class RuleAccounts
{
    internal RuleAccounts(string title, RewardRule? rule)
    {
        Title = title;
        Rule = rule;
    }

    /// <summary>What messages call it, such as "Rule 'year'".</summary>
    internal string Title { get; }

    /// <summary>Null for the program itself.</summary>
    internal RewardRule? Rule { get; }

    /// <summary>Where it is kept.</summary>
    internal List<int> Slots { get; } = [];
}
