namespace Loyalty.Rules.Evaluation;

/// <summary>Shares the discounts of merged lines over the lines they were merged from, award by award, by what is left of each.</summary>
internal static class PartAllocation
{
    internal static void Write(Workspace work, ReadOnlySpan<Line> lines, DecisionRecord record)
    {
        int count = record.LineDiscountCount;
        if (count == 0 || work.TakesAsGiven)
            return;
        if (work.Shares.Length < count)
            work.Shares = new LineDiscount[record.LineDiscounts.Length];
        Array.Copy(record.LineDiscounts, work.Shares, count);
        record.LineDiscountCount = 0;
        for (int i = 0; i < lines.Length; i++)
            work.PartLeft[i] = lines[i].Amount;
        for (int i = 0; i < count; i++)
        {
            ref readonly var share = ref work.Shares[i];
            ref readonly var line = ref work.Turn.Lines[share.Line];
            if (line.PartCount == 1)
                Give(work, record, share.Award, work.Parts[line.FirstPart], share.Amount);
            else
                Split(work, record, share, line.FirstPart, line.PartCount);
        }
    }

    private static void Split(Workspace work, DecisionRecord record, in LineDiscount share, int first, int count)
    {
        var slots = work.Slots.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            slots[i].Key = work.Parts[first + i];
            slots[i].Weight = work.PartLeft[slots[i].Key];
        }
        LargestRemainder.Share(share.Amount, slots);
        for (int i = 0; i < count; i++)
            Give(work, record, share.Award, slots[i].Key, slots[i].Share);
    }

    private static void Give(Workspace work, DecisionRecord record, int award, int line, long amount)
    {
        if (amount == 0)
            return;
        work.PartLeft[line] -= amount;
        record.Add(new LineDiscount(award, line, amount));
    }
}
