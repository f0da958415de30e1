namespace Loyalty.Rules.Rewards;

/// <summary>What rules on points want to know of lines that is not always worked out.</summary>
[Flags]
internal enum LineNeeds
{
    None = 0,

    /// <summary>What item rewards alone have left of each line.</summary>
    AfterItemRewards = 1,

    /// <summary>What each line cost the merchant.</summary>
    Costs = 2,
}
