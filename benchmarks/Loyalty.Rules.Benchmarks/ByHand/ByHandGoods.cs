namespace Loyalty.Rules.Benchmarks.ByHand;

/// <summary>What an item is to the four rules.</summary>
internal enum ByHandGoods : byte
{
    Other,
    Cone,
    Topping,
}
