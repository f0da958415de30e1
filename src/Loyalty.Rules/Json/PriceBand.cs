namespace Loyalty.Rules.Json;

/// <summary>A half-open band of unit prices in minor units; null for no bound.</summary>
internal sealed class PriceBand(long? from, long? to)
{
    internal long? From { get; set; } = from;

    internal long? To { get; set; } = to;
}
