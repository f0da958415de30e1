namespace Loyalty.Rules;

/// <summary>
/// Applies what a decision posts on lots: first what redemptions take, then the lots that are born, which a redemption of the same sale may have taken from
/// already. A posting on a lot names its place among the lots before the sale; the sale's own lots stand behind them, in the order of their postings.
/// </summary>
internal static class LotChange
{
    /// <summary>Whether every posting on a lot finds what it was made from.</summary>
    internal static bool StartsFrom(LotList lots, DecisionRecord record)
    {
        int last = -1;
        for (int i = 0; i < record.PostingCount; i++)
        {
            ref readonly var posting = ref record.Postings[i];
            if (posting.Account != PostingAccount.Redemption)
                continue;
            // Places mostly rise, and one above all before was taken from by nobody yet.
            long? before = posting.Part > last ? null : Taken(record, i, posting.Part);
            if (posting.Before != (before ?? Held(lots, record, posting.Part)))
                return false;
            last = Math.Max(last, posting.Part);
        }
        return true;
    }

    internal static void Apply(LotList lots, DecisionRecord record)
    {
        int held = lots.Count;
        Take(lots, record, held);
        int own = held;
        for (int i = 0; i < record.PostingCount; i++)
        {
            ref readonly var posting = ref record.Postings[i];
            if (posting.Account != PostingAccount.Points)
                continue;
            long left = Taken(record, record.PostingCount, own++) ?? posting.After;
            var at = record.Header.At;
            if (left > 0)
                lots.Add(new Lot(record.Header.Id, posting.RuleId!, at, at, null, posting.After, left));
        }
    }

    private static void Take(LotList lots, DecisionRecord record, int held)
    {
        int emptied = 0;
        bool inFront = true;
        for (int i = 0; i < record.PostingCount; i++)
        {
            ref readonly var posting = ref record.Postings[i];
            if (posting.Account != PostingAccount.Redemption || posting.Part >= held)
                continue;
            if (posting.After > 0)
                lots.Set(posting.Part, posting.After);
            else
                inFront &= posting.Part == emptied++;
        }
        if (inFront)
            lots.DropFirst(emptied);
        else
            Drop(lots, record);
    }

    /// <summary>Drops lots that stand behind some that could not be spent.</summary>
    private static void Drop(LotList lots, DecisionRecord record)
    {
        var emptied = new HashSet<int>();
        for (int i = 0; i < record.PostingCount; i++)
        {
            if (record.Postings[i].Account == PostingAccount.Redemption && record.Postings[i].After == 0)
                emptied.Add(record.Postings[i].Part);
        }
        lots.Rebuild([.. lots.Where((_, place) => !emptied.Contains(place))]);
    }

    /// <summary>What the last redemption before a posting left of a lot; null where none took of it.</summary>
    private static long? Taken(DecisionRecord record, int end, int part)
    {
        if (record.PointsRedeemed == 0)
            return null;
        for (int i = end - 1; i >= 0; i--)
        {
            ref readonly var posting = ref record.Postings[i];
            if (posting.Account == PostingAccount.Redemption && posting.Part == part)
                return posting.After;
        }
        return null;
    }

    /// <summary>What a lot holds before any redemption; null where there is no such lot.</summary>
    private static long? Held(LotList lots, DecisionRecord record, int part)
    {
        if (part < lots.Count)
            return lots[part].Remaining;
        int own = lots.Count;
        for (int i = 0; i < record.PostingCount; i++)
        {
            if (record.Postings[i].Account == PostingAccount.Points && own++ == part)
                return record.Postings[i].After;
        }
        return null;
    }
}
