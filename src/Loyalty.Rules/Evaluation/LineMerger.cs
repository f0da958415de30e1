using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Sorts lines by sku, unit price and the canonical text of the rest, and makes one of those that are equal in all three.</summary>
internal static class LineMerger
{
    internal static void Merge(Workspace work, ReadOnlySpan<Line> lines, Catalog? catalog)
    {
        int count = lines.Length;
        for (int i = 0; i < count; i++)
            work.Parts[i] = i;
        Sort(work, lines, catalog);
        var turn = work.Turn;
        int merged = -1;
        for (int i = 0; i < count; i++)
        {
            ref readonly var given = ref work.Given[work.Parts[i]];
            if (merged >= 0 && Compare(turn.Lines[merged], given, catalog) == 0)
            {
                Add(ref turn.Lines[merged], given);
                continue;
            }
            turn.Lines[++merged] = given;
            turn.Lines[merged].FirstPart = i;
            turn.Lines[merged].PartCount = 1;
        }
        turn.LineCount = merged + 1;
    }

    private static void Add(ref MergedLine line, in MergedLine other)
    {
        line.Quantity += other.Quantity;
        line.Amount += other.Amount;
        line.Remaining += other.Amount;
        line.PartCount++;
    }

    private static int Compare(in MergedLine a, in MergedLine b, Catalog? catalog)
    {
        int order =
            a.Item > 0 && b.Item > 0
                ? a.Item.CompareTo(b.Item)
                : string.CompareOrdinal(a.SkuIn(catalog), b.SkuIn(catalog));
        if (order == 0 && (a.Amount != b.Amount || a.Quantity != b.Quantity))
            order = WideMath.CompareProducts(a.Amount, b.Quantity, b.Amount, a.Quantity);
        if (order == 0 && !ReferenceEquals(a.Details, b.Details))
            order = string.CompareOrdinal(a.Details?.Canonical ?? "", b.Details?.Canonical ?? "");
        return order;
    }

    private static int Compare(Workspace work, ReadOnlySpan<Line> lines, Catalog? catalog, int a, int b)
    {
        int order = Compare(work.Given[a], work.Given[b], catalog);
        if (order == 0)
            order = lines[b].Amount.CompareTo(lines[a].Amount);
        if (order == 0)
            order = lines[b].Quantity.CompareTo(lines[a].Quantity);
        return order != 0 ? order : PartOrder.Compare(lines[a].Id, a, lines[b].Id, b);
    }

    /// <summary>A heap sort: in place, no allocation, and never slower than n log n.</summary>
    private static void Sort(Workspace work, ReadOnlySpan<Line> lines, Catalog? catalog)
    {
        int count = lines.Length;
        if (count <= 24)
        {
            InsertionSort(work, lines, catalog);
            return;
        }
        for (int root = (count / 2) - 1; root >= 0; root--)
            Sink(work, lines, catalog, root, count);
        for (int end = count - 1; end > 0; end--)
        {
            (work.Parts[0], work.Parts[end]) = (work.Parts[end], work.Parts[0]);
            Sink(work, lines, catalog, 0, end);
        }
    }

    private static void InsertionSort(Workspace work, ReadOnlySpan<Line> lines, Catalog? catalog)
    {
        for (int i = 1; i < lines.Length; i++)
        {
            int moving = work.Parts[i];
            int place = i;
            for (; place > 0 && Compare(work, lines, catalog, work.Parts[place - 1], moving) > 0; place--)
                work.Parts[place] = work.Parts[place - 1];
            work.Parts[place] = moving;
        }
    }

    private static void Sink(Workspace work, ReadOnlySpan<Line> lines, Catalog? catalog, int root, int count)
    {
        int moving = work.Parts[root];
        for (int child = (root * 2) + 1; child < count; child = (root * 2) + 1)
        {
            if (child + 1 < count && Compare(work, lines, catalog, work.Parts[child], work.Parts[child + 1]) < 0)
                child++;
            if (Compare(work, lines, catalog, moving, work.Parts[child]) >= 0)
                break;
            work.Parts[root] = work.Parts[child];
            root = child;
        }
        work.Parts[root] = moving;
    }
}
