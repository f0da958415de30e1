using System.Runtime.CompilerServices;
using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Reads the lines of a sale: refuses what cannot be decided, merges what is equal, sorts the rest into canonical order.</summary>
internal static class SaleReader
{
    internal const int MostLines = 10_000;
    internal const long MostQuantity = 1_000_000 * Quantity.PerUnit;
    internal const long MostTotal = 1_000_000_000_000;

    /// <summary>Reads the lines into the workspace, and hashes the sale.</summary>
    /// <returns>What is wrong, if anything.</returns>
    internal static Admission Read(CompiledProgram program, in SaleView sale, Workspace work, DecisionRecord record)
    {
        var lines = sale.Lines;
        var given = work.Given;
        var catalog = program.Catalog;
        // Hashed here already, as it will stand if the lines come in canonical order: the hash waits for itself at every step, and costs next to
        // nothing beside other work.
        var hash = SaleBody.Begin(sale.Header);
        bool canonical = true;
        int lastItem = 0;
        long quantity = 0;
        long total = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            var refusal = Shape(catalog, line, out int item);
            if (refusal != Refusal.None)
                return new Admission(AdmissionStatus.Refused, refusal, i);
            if (line.Quantity.Thousandths > MostQuantity - quantity)
                return TooMuch(Refusal.QuantityOutOfRange, line.Quantity.Thousandths > MostQuantity, i);
            if (line.Amount > MostTotal - total)
                return TooMuch(Refusal.AmountOutOfRange, line.Amount > MostTotal, i);
            quantity += line.Quantity.Thousandths;
            total += line.Amount;
            ref var read = ref given[i];
            Fill(ref read, line, item, catalog);
            canonical &= item > lastItem;
            lastItem = item;
            if (canonical)
                SaleBody.Add(ref hash, read, catalog!.SkuHash(item));
        }
        record.Total = total;
        work.TakesAsGiven = canonical;
        if (canonical)
            TakeAsGiven(work, lines.Length);
        else
            LineMerger.Merge(work, lines, catalog);
        record.BodyHash = canonical ? hash.Value : SaleBody.Hash(sale.Header, work.Turn.AllLines, catalog);
        return new Admission(AdmissionStatus.Accepted);
    }

    // What only the lines together exceed is no single line's fault, so none is named.
    private static Admission TooMuch(Refusal refusal, bool alone, int line) =>
        alone ? new(AdmissionStatus.Refused, refusal, line) : new(AdmissionStatus.Refused, refusal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Refusal Shape(Catalog? catalog, in Line line, out int item)
    {
        item = line.Item.Index;
        if (item == 0)
        {
            if (string.IsNullOrEmpty(line.Sku))
                return Refusal.UnknownItem;
            if (catalog is not null && catalog.TryGet(line.Sku.AsSpan(), out var key))
                item = key.Index;
        }
        else if (catalog is null || !catalog.Owns(line.Item))
        {
            return Refusal.UnknownItem;
        }
        long quantity = line.Quantity.Thousandths;
        if (quantity <= 0)
            return quantity < 0 ? Refusal.Return : Refusal.QuantityOutOfRange;
        if (line.Amount < 0)
            return Refusal.AmountOutOfRange;
        return line.Amount != 0 && line.Details?.GrantedBy is not null ? Refusal.GrantedWithAmount : Refusal.None;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill(ref MergedLine merged, in Line line, int item, Catalog? catalog)
    {
        merged.Item = item;
        if (item == 0)
            merged.OwnSku = line.Sku;
        // Mostly null upon null: comparing is cheaper than telling the garbage collector of a write.
        if (!ReferenceEquals(merged.Details, line.Details))
            merged.Details = line.Details;
        merged.Quantity = line.Quantity.Thousandths;
        merged.Amount = line.Amount;
        merged.Remaining = line.Amount;
        merged.Positive = -1;
        merged.FirstTaker = 0;
        bool weighed = item > 0 && catalog!.IsWeighed(item);
        if (line.Details is null)
        {
            merged.Kind = LineKind.Goods;
            merged.Traits = LineTraits.Ordinary | LineTraits.Discountable | (weighed ? LineTraits.Weighed : 0);
        }
        else
        {
            merged.Kind = line.Details.Kind;
            merged.Traits = TraitsOf(line.Details, weighed);
        }
    }

    private static LineTraits TraitsOf(LineDetails details, bool weighed)
    {
        bool gift = details.GrantedBy is not null;
        return (gift ? LineTraits.Gift : 0)
            | (details.Kind == LineKind.Goods && !gift ? LineTraits.Ordinary : 0)
            | (details.NotDiscountable ? 0 : LineTraits.Discountable)
            | (details.Weighed ?? weighed ? LineTraits.Weighed : 0)
            | (details.Facts.IsEmpty ? 0 : LineTraits.HasOwnFacts);
    }

    private static void TakeAsGiven(Workspace work, int count)
    {
        var turn = work.Turn;
        (turn.Lines, work.Given) = (work.Given, turn.Lines);
        turn.LineCount = count;
    }
}
