using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>The fact of what a rule of the program that was decided before gives in the same sale; there is one for each.</summary>
/// <remarks>Immutable.</remarks>
public sealed class AwardFact
{
    private readonly EarlierAward _award;

    internal AwardFact(in EarlierAward award) => _award = award;

    /// <summary>The rule.</summary>
    public string RuleId => _award.RuleId;

    /// <summary>With which rewards it is decided.</summary>
    public RewardStage Stage => _award.Stage;

    /// <summary>Minor units off.</summary>
    public long Discount => _award.Discount;

    /// <summary>Points, in the last decimal of the program's points.</summary>
    public long Points => _award.Points;

    /// <summary>Units discounted or added, of an item reward; else 0.</summary>
    public long Units => _award.Units;
}
