namespace Loyalty.Rules.Rewards;

/// <summary>What a basket must hold, with the compiled selector of the lines that it is about.</summary>
internal readonly struct BasketGate
{
    private readonly BasketCondition _condition;
    private readonly ILineFilter _items;

    internal BasketGate(BasketCondition condition, ILineFilter items)
    {
        _condition = condition;
        _items = items;
    }

    internal bool Passes(RuleTurn turn) =>
        (!_condition.CountsUnits || Lies(turn.PositiveUnits(_items), _condition.Units, _condition.UnitsBelow))
        && (!_condition.CountsSpend || Lies(turn.ShelfAmount(_items), _condition.Spend, _condition.SpendBelow));

    private static bool Lies(long value, long? atLeast, long? below) => !(value < atLeast) && !(value >= below);
}
