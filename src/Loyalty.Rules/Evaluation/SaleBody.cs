using System.Runtime.CompilerServices;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Hashes what a sale says, in canonical line order, so that the same sale is recognised however it was rung up.</summary>
internal static class SaleBody
{
    internal static ulong Hash(in SaleHeader header, ReadOnlySpan<MergedLine> lines, Catalog? catalog)
    {
        var hash = Begin(header);
        for (int i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            Add(ref hash, line, line.Item > 0 ? catalog!.SkuHash(line.Item) : StableHash.Of(line.OwnSku.AsSpan()));
        }
        return hash.Value;
    }

    internal static StableHash Begin(in SaleHeader header)
    {
        var hash = StableHash.Start;
        hash.Add(header.At.UtcTicks);
        hash.Add(header.Details.Hash);
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref StableHash hash, in MergedLine line, ulong skuHash)
    {
        hash.Add(skuHash);
        hash.Add(line.Quantity);
        hash.Add(line.Amount);
        hash.Add(line.Details?.Hash ?? 0);
    }
}
