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
        var catalog = program.Catalog;
        var lines = sale.Lines;
        var read = new LinesRead { Canonical = true, Hash = SaleBody.Begin(sale.Header) };
        if (catalog is not null)
            PlainLines.Read(catalog, lines, work.Given, ref read);
        work.AllPlain = read.Count == lines.Length;
        for (; read.Count < lines.Length; read.Count++)
        {
            var admission = Read(catalog, lines[read.Count], ref work.Given[read.Count], ref read);
            if (!admission.IsAccepted)
                return admission;
        }
        record.Total = read.Total;
        work.TakesAsGiven = read.Canonical;
        if (read.Canonical)
            TakeAsGiven(work, lines.Length);
        else
            LineMerger.Merge(work, lines, catalog);
        record.BodyHash = read.Canonical ? read.Hash.Value : SaleBody.Hash(sale.Header, work.Turn.AllLines, catalog);
        return new Admission(AdmissionStatus.Accepted);
    }

    private static Admission Read(Catalog? catalog, in Line line, ref MergedLine into, ref LinesRead read)
    {
        var refusal = Shape(catalog, line, out int item);
        if (refusal != Refusal.None)
            return new Admission(AdmissionStatus.Refused, refusal, read.Count);
        if (line.Quantity.Thousandths > MostQuantity - read.Quantity)
            return TooMuch(Refusal.QuantityOutOfRange, line.Quantity.Thousandths > MostQuantity, read.Count);
        if (line.Amount > MostTotal - read.Total)
            return TooMuch(Refusal.AmountOutOfRange, line.Amount > MostTotal, read.Count);
        read.Quantity += line.Quantity.Thousandths;
        read.Total += line.Amount;
        read.Canonical &= item > read.LastItem;
        read.LastItem = item;
        Fill(ref into, line, item, catalog);
        if (read.Canonical)
            SaleBody.Add(ref read.Hash, into, catalog!.SkuHash(item));
        return new Admission(AdmissionStatus.Accepted);
    }

    // What only the lines together exceed is no single line's fault, so none is named.
    private static Admission TooMuch(Refusal refusal, bool alone, int line) =>
        alone ? new(AdmissionStatus.Refused, refusal, line) : new(AdmissionStatus.Refused, refusal);

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

    private static void Fill(ref MergedLine merged, in Line line, int item, Catalog? catalog)
    {
        bool weighed = item > 0 && catalog!.IsWeighed(item);
        merged.Start(item, line.Quantity.Thousandths, line.Amount, weighed);
        if (item == 0)
            merged.OwnSku = line.Sku;
        if (line.Details is not { } details)
            return;
        merged.Details = details;
        merged.Kind = details.Kind;
        merged.Traits = TraitsOf(details, weighed);
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
