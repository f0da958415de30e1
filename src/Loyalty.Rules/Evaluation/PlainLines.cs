using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Reads the lines that a till with keys sends: known items in the order of keys, one line each, of goods without details. It stops at the first other line, which
/// is read by <see cref="SaleReader"/> and judged there. Most sales end here, and this loop has few enough variables to keep them in registers.
/// </summary>
internal static class PlainLines
{
    internal static void Read(Catalog catalog, ReadOnlySpan<Line> lines, MergedLine[] given, ref LinesRead read)
    {
        int item = 0;
        long quantityLeft = SaleReader.MostQuantity;
        long totalLeft = SaleReader.MostTotal;
        // The hash waits for itself at every step, and costs little beside other work.
        var hash = read.Hash;
        int i = 0;
        for (; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            long quantity = line.Quantity.Thousandths;
            long amount = line.Amount;
            if (line.Item.Index <= item || !catalog.Owns(line.Item) || line.Details is not null)
                break;
            if (quantity <= 0 || quantity > quantityLeft || amount < 0 || amount > totalLeft)
                break;
            item = line.Item.Index;
            quantityLeft -= quantity;
            totalLeft -= amount;
            hash.Add(catalog.SkuHash(item));
            hash.Add(quantity);
            hash.Add(amount);
            hash.Add(0UL);
            given[i].Start(item, quantity, amount, catalog.IsWeighed(item));
        }
        read.Count = i;
        read.LastItem = item;
        read.Quantity = SaleReader.MostQuantity - quantityLeft;
        read.Total = SaleReader.MostTotal - totalLeft;
        read.Hash = hash;
    }
}
