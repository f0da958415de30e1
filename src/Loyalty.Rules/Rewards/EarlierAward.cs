namespace Loyalty.Rules.Rewards;

/// <summary>What a rule that was decided before gives in the same sale, as a custom rule sees it at its turn.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct EarlierAward
{
    internal EarlierAward(string ruleId, RewardStage stage, long discount, long points, long units)
    {
        RuleId = ruleId;
        Stage = stage;
        Discount = discount;
        Points = points;
        Units = units;
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>With which rewards it is decided.</summary>
    public RewardStage Stage { get; }

    /// <summary>Minor units off.</summary>
    public long Discount { get; }

    /// <summary>Points, in the last decimal of the program's points.</summary>
    public long Points { get; }

    /// <summary>Units discounted or added, of an item reward; else 0.</summary>
    public long Units { get; }
}
