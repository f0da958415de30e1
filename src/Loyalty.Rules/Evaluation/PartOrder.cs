namespace Loyalty.Rules.Evaluation;

/// <summary>The order of equally large lines that a merged line was made from: the shorter id first, then the lower one; no id is the position, counted from 1.</summary>
internal static class PartOrder
{
    internal static int Compare(string? idA, int placeA, string? idB, int placeB)
    {
        if (idA is null && idB is null)
            return placeA.CompareTo(placeB);
        int length = LengthOf(idA, placeA).CompareTo(LengthOf(idB, placeB));
        if (length != 0)
            return length;
        int size = LengthOf(idA, placeA);
        for (int i = 0; i < size; i++)
        {
            int order = UnitAt(idA, placeA, size, i).CompareTo(UnitAt(idB, placeB, size, i));
            if (order != 0)
                return order;
        }
        return placeA.CompareTo(placeB);
    }

    private static int LengthOf(string? id, int place)
    {
        if (id is not null)
            return id.Length;
        int digits = 1;
        for (int rest = place + 1; rest >= 10; rest /= 10)
            digits++;
        return digits;
    }

    private static char UnitAt(string? id, int place, int size, int index)
    {
        if (id is not null)
            return id[index];
        int rest = place + 1;
        for (int skip = size - 1 - index; skip > 0; skip--)
            rest /= 10;
        return (char)('0' + (rest % 10));
    }
}
