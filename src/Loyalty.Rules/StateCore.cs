namespace Loyalty.Rules;

/// <summary>The content of a member's state: sparse counters sorted by slot and period, lots, and the sales applied.</summary>
internal sealed class StateCore
{
    /// <summary>No counter and no balance may pass this, so that no sum wraps.</summary>
    internal const long MostOfAnything = 1_000_000_000_000_000_000;

    private const uint SignBit = 0x8000_0000;

    internal StateCore(StateLayout layout, string memberId)
    {
        Layout = layout;
        MemberId = memberId;
        Lots = new LotList();
    }

    /// <summary>A copy, with room for what a decision adds.</summary>
    internal StateCore(StateCore other, int moreSales = 0)
    {
        Layout = other.Layout;
        MemberId = other.MemberId;
        Version = other.Version;
        LatestTicks = other.LatestTicks;
        Keys = other.Keys.AsSpan(0, other.Count).ToArray();
        Values = other.Values.AsSpan(0, other.Count).ToArray();
        Count = other.Count;
        Lots = new LotList(other.Lots);
        Applied = Copy(other.Applied, other.AppliedCount, moreSales);
        AppliedCount = other.AppliedCount;
    }

    internal StateLayout Layout { get; }
    internal string MemberId { get; }

    /// <summary>Counts the decisions applied, for optimistic concurrency.</summary>
    internal long Version { get; set; }

    /// <summary>UTC ticks of the latest sale applied; 0 for none.</summary>
    internal long LatestTicks { get; set; }

    internal ulong[] Keys { get; private set; } = [];
    internal long[] Values { get; private set; } = [];
    internal int Count { get; private set; }
    internal LotList Lots { get; }
    internal AppliedSale[] Applied { get; private set; } = [];
    internal int AppliedCount { get; private set; }

    internal static ulong KeyOf(int slot, int period) => ((ulong)(uint)slot << 32) | ((uint)period ^ SignBit);

    internal static int SlotOf(ulong key) => (int)(key >> 32);

    internal static int PeriodOf(ulong key) => (int)((uint)key ^ SignBit);

    /// <summary>
    /// A counter; 0 where there is none. Rules ask in the order of their slots, which is the order of keys: the cursor, which belongs to the caller and
    /// begins as 0, mostly stands on the key already.
    /// </summary>
    internal long Get(ulong key, ref int cursor)
    {
        int index = cursor;
        if (index >= Count || Keys[index] != key)
            index = IndexOf(key);
        cursor = index < 0 ? ~index : index + 1;
        return index < 0 ? 0 : Values[index];
    }

    /// <summary>The counters of a slot over a stretch of periods, both ends included; no more than a counter may hold.</summary>
    internal long Sum(int slot, int from, int to)
    {
        int index = IndexOf(KeyOf(slot, from));
        ulong last = KeyOf(slot, to);
        long sum = 0;
        for (index = index < 0 ? ~index : index; index < Count && Keys[index] <= last; index++)
            sum = Math.Min(MostOfAnything, sum + Values[index]);
        return sum;
    }

    /// <summary>A counter by its account, rule and, where it has one, name, in its latest window; 0 where there is none.</summary>
    internal long Latest(PostingAccount account, string? ruleId, string? name = null)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            int place = SlotOf(Keys[i]);
            ref readonly var slot = ref Layout.Slots[place];
            if (slot.Account != account || !string.Equals(slot.RuleId, ruleId, StringComparison.Ordinal))
                continue;
            if (name is not null && !string.Equals(slot.Name, name, StringComparison.Ordinal))
                continue;
            int day = PeriodOf(Keys[i]);
            return slot.Window.Kind == MeasureWindowKind.RollingDays
                ? Sum(place, day - slot.Window.Days + 1, day)
                : Values[i];
        }
        return 0;
    }

    /// <summary>The place of the first counter of a slot from a period on; where there is none, of what stands behind it.</summary>
    internal int PlaceOf(int slot, int period)
    {
        int index = IndexOf(KeyOf(slot, period));
        return index < 0 ? ~index : index;
    }

    /// <summary>Sets a counter; a counter of 0 is not kept.</summary>
    internal void Set(ulong key, long value)
    {
        int index = IndexOf(key);
        if (index >= 0)
        {
            if (value == 0)
                RemoveRange(index, index + 1);
            else
                Values[index] = value;
        }
        else if (value != 0)
        {
            Insert(~index, key, value);
        }
    }

    /// <summary>Forgets the counters of a slot whose period began before the oldest one that can still be asked for.</summary>
    internal void Forget(int slot, int oldestPeriod)
    {
        int from = IndexOf(KeyOf(slot, int.MinValue));
        from = from < 0 ? ~from : from;
        int to = from;
        ulong oldest = KeyOf(slot, oldestPeriod);
        while (to < Count && Keys[to] < oldest)
            to++;
        if (to > from)
            RemoveRange(from, to);
    }

    /// <summary>Remembers an applied sale and forgets those older than the lateness horizon.</summary>
    internal void AddApplied(AppliedSale sale)
    {
        LatestTicks = Math.Max(LatestTicks, sale.At.UtcTicks);
        long oldest = LatestTicks - Layout.LatenessTicks;
        int kept = 0;
        for (int i = 0; i < AppliedCount; i++)
        {
            if (Applied[i].At.UtcTicks >= oldest)
                Applied[kept++] = Applied[i];
        }
        Array.Clear(Applied, kept, AppliedCount - kept);
        AppliedCount = kept;
        if (AppliedCount == Applied.Length)
            Applied = Grown(Applied);
        Applied[AppliedCount++] = sale;
    }

    internal AppliedSale? FindApplied(string transactionId, ulong idHash)
    {
        for (int i = 0; i < AppliedCount; i++)
        {
            if (
                Applied[i].IdHash == idHash
                && string.Equals(Applied[i].TransactionId, transactionId, StringComparison.Ordinal)
            )
                return Applied[i];
        }
        return null;
    }

    /// <summary>The place of a key, or the complement of where it would stand.</summary>
    private int IndexOf(ulong key)
    {
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            ulong found = Keys[middle];
            if (found == key)
                return middle;
            if (found < key)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    private void Insert(int index, ulong key, long value)
    {
        if (Count == Keys.Length)
        {
            Keys = Grown(Keys);
            Values = Grown(Values);
        }
        Array.Copy(Keys, index, Keys, index + 1, Count - index);
        Array.Copy(Values, index, Values, index + 1, Count - index);
        Keys[index] = key;
        Values[index] = value;
        Count++;
    }

    private void RemoveRange(int from, int to)
    {
        Array.Copy(Keys, to, Keys, from, Count - to);
        Array.Copy(Values, to, Values, from, Count - to);
        Count -= to - from;
    }

    private static T[] Copy<T>(T[] array, int count, int more)
    {
        if (count + more == 0)
            return [];
        var copy = new T[count + more];
        Array.Copy(array, copy, count);
        return copy;
    }

    private static T[] Grown<T>(T[] array)
    {
        var grown = new T[Math.Max(4, array.Length * 2)];
        array.CopyTo(grown, 0);
        return grown;
    }
}
