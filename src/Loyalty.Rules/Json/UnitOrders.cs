using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>The words for orders in which units are taken.</summary>
internal static class UnitOrders
{
    internal static readonly WordForm<UnitOrder> Form = new(
        ("cheapest", UnitOrder.Cheapest),
        ("dearest", UnitOrder.Dearest)
    );
}
