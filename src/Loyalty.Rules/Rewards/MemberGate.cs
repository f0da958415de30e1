namespace Loyalty.Rules.Rewards;

/// <summary>A range in which something of the member must lie, with where that stands.</summary>
internal readonly struct MemberGate
{
    private readonly MemberCondition _condition;
    private readonly RuleKernel? _tiers;
    private readonly int _purchasesSlot;

    /// <param name="condition">The range.</param>
    /// <param name="tiers">The rule that measures, where one does.</param>
    /// <param name="purchasesSlot">Where purchases are counted.</param>
    internal MemberGate(MemberCondition condition, RuleKernel? tiers, int purchasesSlot)
    {
        _condition = condition;
        _tiers = tiers;
        _purchasesSlot = purchasesSlot;
    }

    internal bool Passes(RuleTurn turn) =>
        _condition.Holds(
            _condition.Measure switch
            {
                MemberMeasure.OfTiers => _tiers!.MeasureOf(turn),
                MemberMeasure.Purchases => turn.Counter(_purchasesSlot),
                _ => turn.PointsHeld(),
            }
        );
}
