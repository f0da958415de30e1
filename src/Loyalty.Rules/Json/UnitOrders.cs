using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>The words for orders in which units are taken.</summary>
internal static class UnitOrders
{
    /// <summary>For units that item rules give.</summary>
    internal static readonly WordForm<UnitOrder> OfItems = new(
        ("cheapest", UnitOrder.Cheapest),
        ("dearest", UnitOrder.Dearest),
        ("lowestCost", UnitOrder.LowestCost),
        ("highestCost", UnitOrder.HighestCost)
    );

    /// <summary>For units of a basket.</summary>
    internal static readonly WordForm<UnitOrder> Form = new(
        ("cheapest", UnitOrder.Cheapest),
        ("dearest", UnitOrder.Dearest)
    );
}
