namespace Loyalty.Rules.ReferenceModel;

/// <summary>A unit as basket rewards find it, or the fraction behind the units of a line.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Money">Minor units of what remains of the line that are its own.</param>
/// <param name="IsWhole">Whether it is a unit.</param>
internal sealed record BasketUnit(MergedLine Line, long Money, bool IsWhole)
{
    /// <summary>What remains of a line, shared over what there is of it. Shares of nothing are left out.</summary>
    internal static IEnumerable<BasketUnit> Of(MergedLine line)
    {
        var sizes = line.Units.Where(unit => unit.IsPositive && !unit.IsBroughtToZero).Select(_ => 1000L).ToList();
        int units = sizes.Count;
        if (!line.Item.Weighed && line.Quantity % 1000 > 0)
            sizes.Add(line.Quantity % 1000);
        return sizes.Count == 0
            ? []
            : Exact
                .Share(line.Remaining, sizes)
                .Select((money, place) => new BasketUnit(line, money, place < units))
                .Where(unit => unit.Money > 0);
    }
}
