using System.Runtime.CompilerServices;

namespace Loyalty.Rules;

/// <summary>Where a decision is written while it is made: growing arrays that are reused from sale to sale.</summary>
internal sealed class DecisionRecord
{
    /// <summary>Serves all durable records without faults, which nobody writes to.</summary>
    private static readonly List<Fault> None = [];

    internal DecisionRecord()
    {
        Awards = new Award[8];
        Postings = new Posting[16];
        Outcomes = new Outcome[8];
        Nudges = new Nudge[8];
        LineDiscounts = new LineDiscount[16];
        Faults = [];
    }

    private DecisionRecord(DecisionRecord other)
    {
        Admission = other.Admission;
        Header = other.Header;
        BodyHash = other.BodyHash;
        ProgramFingerprint = other.ProgramFingerprint;
        BusinessDay = other.BusinessDay;
        StateVersion = other.StateVersion;
        Total = other.Total;
        Discount = other.Discount;
        Points = other.Points;
        PointsRedeemed = other.PointsRedeemed;
        Awards = other.Awards.AsSpan(0, AwardCount = other.AwardCount).ToArray();
        Postings = other.Postings.AsSpan(0, PostingCount = other.PostingCount).ToArray();
        Outcomes = other.Outcomes.AsSpan(0, OutcomeCount = other.OutcomeCount).ToArray();
        Nudges = other.Nudges.AsSpan(0, NudgeCount = other.NudgeCount).ToArray();
        LineDiscounts = other.LineDiscounts.AsSpan(0, LineDiscountCount = other.LineDiscountCount).ToArray();
        Faults = other.Faults.Count == 0 ? None : [.. other.Faults];
    }

    internal Admission Admission;
    internal SaleHeader Header;
    internal ulong BodyHash;

    /// <summary>Names the program that decided.</summary>
    internal ulong ProgramFingerprint;
    internal int BusinessDay;

    /// <summary>The version of the state that was decided upon; -1 for a guest.</summary>
    internal long StateVersion;
    internal long Total;
    internal long Discount;
    internal long Points;
    internal long PointsRedeemed;

    internal Award[] Awards;
    internal int AwardCount;
    internal Posting[] Postings;
    internal int PostingCount;
    internal Outcome[] Outcomes;
    internal int OutcomeCount;
    internal Nudge[] Nudges;
    internal int NudgeCount;
    internal LineDiscount[] LineDiscounts;
    internal int LineDiscountCount;
    internal readonly List<Fault> Faults;

    internal void Clear()
    {
        Admission = default;
        BodyHash = 0;
        BusinessDay = 0;
        Total = 0;
        Discount = 0;
        Points = 0;
        PointsRedeemed = 0;
        AwardCount = 0;
        PostingCount = 0;
        OutcomeCount = 0;
        NudgeCount = 0;
        LineDiscountCount = 0;
        if (Faults.Count > 0)
            Faults.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in Posting posting) => Next(ref Postings, ref PostingCount) = posting;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in Outcome outcome) => Next(ref Outcomes, ref OutcomeCount) = outcome;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in Nudge nudge) => Next(ref Nudges, ref NudgeCount) = nudge;

    /// <summary>Puts one invitation to join before all other nudges.</summary>
    internal void InviteToJoin()
    {
        if (NudgeCount > 0 && Nudges[0].Kind == NudgeKind.Join)
            return;
        Add(default(Nudge));
        Array.Copy(Nudges, 0, Nudges, 1, NudgeCount - 1);
        Nudges[0] = new Nudge(null, NudgeKind.Join, 0, OutcomeUnit.None, null, null);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in LineDiscount discount) => Next(ref LineDiscounts, ref LineDiscountCount) = discount;

    /// <summary>Room for so many more parts, to be filled and then counted.</summary>
    internal Span<LineDiscount> NextLineDiscounts(int most)
    {
        int needed = LineDiscountCount + most;
        if (needed > LineDiscounts.Length)
            Array.Resize(ref LineDiscounts, Math.Max(needed, LineDiscounts.Length * 2));
        return LineDiscounts.AsSpan(LineDiscountCount, most);
    }

    internal void Add(in Award award)
    {
        Next(ref Awards, ref AwardCount) = award;
        Discount += award.Discount;
        PointsRedeemed += award.PointsRedeemed;
        // Never wraps: a sum beyond the limit is refused as an overflow.
        Points = award.Points > long.MaxValue - Points ? long.MaxValue : Points + award.Points;
    }

    /// <summary>Takes over what a sale came to the first time, so that who asks twice is told the same sums.</summary>
    internal Admission Repeat()
    {
        if (Admission.Status == AdmissionStatus.AlreadyApplied)
        {
            Discount = Admission.Applied!.Discount;
            Points = Admission.Applied.Points;
            PointsRedeemed = Admission.Applied.PointsRedeemed;
        }
        return Admission;
    }

    /// <summary>A copy that holds exactly what was decided, to keep.</summary>
    internal DecisionRecord ToDurable() => new(this);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T Next<T>(ref T[] array, ref int count)
    {
        if (count == array.Length)
            Grow(ref array);
        return ref array[count++];
    }

    private static void Grow<T>(ref T[] array) => Array.Resize(ref array, array.Length * 2);
}
