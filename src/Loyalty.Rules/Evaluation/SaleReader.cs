using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Reads the lines of a sale: refuses what cannot be decided, merges what is equal, sorts the rest into canonical order.</summary>
internal static class SaleReader
{
    internal const int MostLines = 10_000;
    internal const long MostQuantity = 1_000_000 * Quantity.PerUnit;
    internal const long MostTotal = 1_000_000_000_000;

    /// <summary>Reads the lines into the workspace.</summary>
    /// <returns>What is wrong, if anything.</returns>
    internal static Admission Read(CompiledProgram program, ReadOnlySpan<Line> lines, Workspace work, out long total)
    {
        total = 0;
        bool canonical = true;
        int lastItem = 0;
        long quantity = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            var refusal = Shape(program, line, out int item);
            if (refusal != Refusal.None)
                return new Admission(AdmissionStatus.Refused, refusal, i);
            if (line.Quantity.Thousandths > MostQuantity - quantity)
                return TooMuch(Refusal.QuantityOutOfRange, line.Quantity.Thousandths > MostQuantity, i);
            if (line.Amount > MostTotal - total)
                return TooMuch(Refusal.AmountOutOfRange, line.Amount > MostTotal, i);
            quantity += line.Quantity.Thousandths;
            total += line.Amount;
            Fill(ref work.Given[i], line, item, program.Catalog, i);
            canonical &= item > lastItem;
            lastItem = item;
        }
        if (canonical)
            TakeAsGiven(work, lines.Length);
        else
            LineMerger.Merge(work, lines);
        return new Admission(AdmissionStatus.Accepted);
    }

    // What only the lines together exceed is no single line's fault, so none is named.
    private static Admission TooMuch(Refusal refusal, bool alone, int line) =>
        alone ? new(AdmissionStatus.Refused, refusal, line) : new(AdmissionStatus.Refused, refusal);

    private static Refusal Shape(CompiledProgram program, in Line line, out int item)
    {
        item = line.Item.Index;
        if (item != 0 ? program.Catalog is null || !program.Catalog.Owns(line.Item) : string.IsNullOrEmpty(line.Sku))
            return Refusal.UnknownItem;
        if (item == 0 && program.Catalog is not null && program.Catalog.TryGet(line.Sku.AsSpan(), out var key))
            item = key.Index;
        long quantity = line.Quantity.Thousandths;
        if (quantity < 0)
            return Refusal.Return;
        if (quantity == 0)
            return Refusal.QuantityOutOfRange;
        if (line.Amount < 0)
            return Refusal.AmountOutOfRange;
        return line.Amount != 0 && line.Details?.GrantedBy is not null ? Refusal.GrantedWithAmount : Refusal.None;
    }

    private static void Fill(ref MergedLine merged, in Line line, int item, Catalog? catalog, int place)
    {
        var known = item > 0 ? catalog!.At(item) : null;
        var details = line.Details;
        merged.Item = item;
        merged.Sku = known is null ? line.Sku! : known.Sku;
        merged.Details = details;
        merged.Quantity = line.Quantity.Thousandths;
        merged.Amount = line.Amount;
        merged.Remaining = line.Amount;
        merged.FirstPart = place;
        merged.PartCount = 1;
        merged.Positive = -1;
        merged.LowLeft = 0;
        merged.HighLeft = 0;
        merged.Zeroed = 0;
        merged.Consumed = 0;
        merged.FirstTaker = 0;
        merged.LastShare = 0;
        merged.LowChoice = 0;
        merged.Kind = details?.Kind ?? LineKind.Goods;
        merged.Weighed = details?.Weighed ?? known?.Weighed ?? false;
        merged.IsGift = details?.GrantedBy is not null;
        merged.IsOrdinary = merged.Kind == LineKind.Goods && !merged.IsGift;
        merged.Discountable = details is not { NotDiscountable: true };
        merged.Units = merged.Weighed ? 1 : (long)((ulong)merged.Quantity / Quantity.PerUnit);
    }

    private static void TakeAsGiven(Workspace work, int count)
    {
        var turn = work.Turn;
        (turn.Lines, work.Given) = (work.Given, turn.Lines);
        turn.LineCount = count;
        for (int i = 0; i < count; i++)
            work.Parts[i] = i;
    }
}
