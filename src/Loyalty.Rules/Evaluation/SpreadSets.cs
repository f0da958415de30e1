using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Lets an amount off or a price fall on whole sets of units. Sets that lie in one run of equal units are counted, not walked through.</summary>
internal static class SpreadSets
{
    /// <param name="work">Scratch memory.</param>
    /// <param name="walk">Stands where the first set begins, and in the end behind the last one.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="slots">Their shares.</param>
    /// <param name="spread">What each set gets.</param>
    /// <param name="sets">How many there are.</param>
    /// <param name="most">At most so many get it.</param>
    /// <returns>How many sets got something.</returns>
    internal static long Fill(
        Workspace work,
        ref UnitWalk walk,
        Span<SpreadLine> lines,
        Span<ShareSlot> slots,
        in Spread spread,
        long sets,
        long most
    )
    {
        long given = 0;
        while (sets > 0)
        {
            walk.Stop();
            long alike = walk.Count / spread.Set;
            if (alike == 0)
            {
                given += Mixed(work, ref walk, lines, slots, spread, given < most);
                sets--;
                continue;
            }
            alike = Math.Min(alike, sets);
            long off = spread.Off(walk.Price * spread.Set);
            long get = off > 0 ? Math.Min(alike, most - given) : 0;
            slots[walk.Line].Share += get * off;
            given += get;
            walk.Take(alike * spread.Set);
            sets -= alike;
        }
        return given;
    }

    /// <summary>A set of several runs: what it gets is shared by what it takes of each line.</summary>
    private static long Mixed(
        Workspace work,
        ref UnitWalk walk,
        Span<SpreadLine> lines,
        Span<ShareSlot> slots,
        in Spread spread,
        bool gets
    )
    {
        int count = 0;
        long price = 0;
        for (long missing = spread.Set; missing > 0; )
        {
            walk.Stop();
            long taken = Math.Min(missing, walk.Count);
            ref long inSet = ref lines[walk.Line].InSet;
            if (inSet == 0)
                work.LinesOfSet[count++] = walk.Line;
            inSet += taken * walk.Price;
            price += taken * walk.Price;
            walk.Take(taken);
            missing -= taken;
        }
        Array.Sort(work.LinesOfSet, 0, count);
        var shares = work.SetSlots.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            shares[i].Key = work.LinesOfSet[i];
            shares[i].Weight = lines[shares[i].Key].InSet;
            lines[shares[i].Key].InSet = 0;
        }
        long off = gets ? spread.Off(price) : 0;
        if (off == 0)
            return 0;
        LargestRemainder.Share(off, shares);
        for (int i = 0; i < count; i++)
            slots[shares[i].Key].Share += shares[i].Share;
        return 1;
    }
}
