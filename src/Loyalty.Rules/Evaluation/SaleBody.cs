using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Hashes what a sale says, in canonical line order, so that the same sale is recognised however it was rung up.</summary>
internal static class SaleBody
{
    internal static ulong Hash(in SaleHeader header, ReadOnlySpan<MergedLine> lines, Catalog? catalog)
    {
        var hash = StableHash.Start;
        hash.Add(header.At.UtcTicks);
        hash.Add(header.Details.Hash);
        for (int i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            hash.Add(line.Item > 0 ? catalog!.SkuHash(line.Item) : StableHash.Of(line.Sku.AsSpan()));
            hash.Add(line.Quantity);
            hash.Add(line.Amount);
            hash.Add(line.Details?.Hash ?? 0);
        }
        return hash.Value;
    }
}
