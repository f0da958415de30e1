namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>What of a basket brings an offer: so many units, or so much money of the units that stay paid.</summary>
internal sealed class OfferMeasure
{
    /// <summary>So many buys make no set in any basket: what is due is owed units alone.</summary>
    private const long NoSet = 1L << 40;

    private readonly long? _spend;
    private readonly int _units;

    internal OfferMeasure(CrossSellRule rule)
    {
        _spend = rule.Spend;
        _units = rule.When.Units;
    }

    /// <summary>How much brings the offer once; 0 where a purchase of before does.</summary>
    internal long Need => _spend ?? _units;

    internal OutcomeUnit Unit => _spend is null ? OutcomeUnit.Units : OutcomeUnit.Money;

    /// <summary>Takes the measure of a basket, its targets listed.</summary>
    internal void Begin(RuleTurn turn, in UnitCounts units)
    {
        turn.Workings.Measure = units.BuyOnly + units.Both;
        if (_spend is { } spend)
            turn.Earned.BeginAmount(turn, spend, remainder: 0);
    }

    /// <summary>What may be given with the same sale.</summary>
    internal UnitLimits LimitsOf(RuleTurn turn, int y, in UnitCounts units, bool wholeSets) =>
        _spend is null
            ? new UnitLimits(_units, y, 0, 0, units, UnitLimitKind.Plain, wholeSets)
            : new UnitLimits(1, y, 0, 0, units, UnitLimitKind.Earned, wholeSets, turn.Earned);

    /// <summary>What may be given where so many units are owed, whatever is bought.</summary>
    internal static UnitLimits Owed(long owed, int y, in UnitCounts units, bool wholeSets) =>
        new(NoSet, y, 0, owed, new UnitCounts(0, units.Both, units.GetOnly), UnitLimitKind.Plain, wholeSets);

    /// <summary>How many times the offer is earned where so many of the units that are buys as well were given.</summary>
    internal long SetsAfter(RuleTurn turn, long overlap) =>
        _spend is not null ? turn.Earned.After(overlap, 0)
        : _units == 0 ? 0
        : WholeDivision.Divide(turn.Workings.Measure - overlap, _units);

    /// <summary>What stays paid where a coupon was used: the units that it did not fall on, or what it left of their money; the margin guard changes neither.</summary>
    internal long PaidAfter(RuleTurn turn, in Grant used) =>
        _spend is null ? turn.Workings.Measure - used.OverlapTaken : turn.Earned.Money - used.OverlapDiscount;

    /// <summary>What is left over towards the next time.</summary>
    internal long RestAfter(RuleTurn turn, long overlap) =>
        _spend is not null ? turn.Earned.RemainderAfter(overlap)
        : _units == 0 ? 0
        : turn.Workings.Measure - overlap - (SetsAfter(turn, overlap) * _units);
}
