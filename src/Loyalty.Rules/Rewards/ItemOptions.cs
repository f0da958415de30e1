namespace Loyalty.Rules.Rewards;

/// <summary>What all rules that give units of goods may say of them, while it is collected.</summary>
internal sealed class ItemOptions
{
    internal UnitOrder Choose { get; set; }

    internal PriceLimit? UpTo { get; set; }

    internal int? Repeat { get; set; }

    internal bool? PartialGet { get; set; }

    internal bool Combine { get; set; }

    internal ConsumedUnits Consume { get; set; }
}
