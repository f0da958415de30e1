namespace Loyalty.Rules.ReferenceModel;

/// <summary>What rules decided so far have taken, to go back to after trying something.</summary>
internal sealed class BasketMemory
{
    private readonly SaleAtHand _sale;
    private readonly int _discounted;
    private readonly List<(MergedLine Line, long Remaining)> _lines;
    private readonly List<(GoodsUnit Unit, List<UnitReward> Rewards, bool IsUsed, bool IsGoneAsBuy)> _units;

    internal BasketMemory(SaleAtHand sale)
    {
        _sale = sale;
        _discounted = sale.Discounted.Count;
        _lines = sale.Lines.ConvertAll(line => (line, line.Remaining));
        _units =
        [
            .. sale
                .Lines.SelectMany(line => line.AllUnits)
                .Select(unit => (unit, unit.Rewards.ToList(), unit.IsUsed, unit.IsGoneAsBuy)),
        ];
    }

    internal void Restore()
    {
        _sale.Discounted.RemoveRange(_discounted, _sale.Discounted.Count - _discounted);
        _lines.ForEach(one => one.Line.Remaining = one.Remaining);
        foreach (var (unit, rewards, isUsed, isGoneAsBuy) in _units)
        {
            unit.Rewards.Clear();
            unit.Rewards.AddRange(rewards);
            unit.IsUsed = isUsed;
            unit.IsGoneAsBuy = isGoneAsBuy;
        }
    }
}
