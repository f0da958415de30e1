namespace Loyalty.Rules.Benchmarks.ByHand;

/// <summary>Whether a sale may be decided: the same questions, in the same order, as the engine's.</summary>
internal static class ByHandAdmission
{
    private const long First = 621_355_968_000_000_000;
    private const long End = First + (84_006 * TimeSpan.TicksPerDay);
    private const long Lateness = 7 * TimeSpan.TicksPerDay;

    internal static Refusal Check(in SaleHeader header, int lines, ByHandMember member)
    {
        if (string.IsNullOrEmpty(header.Id))
            return Refusal.MissingId;
        if (header.Currency != Shop.ScoopShop.Usd)
            return Refusal.WrongCurrency;
        if (header.At.UtcTicks is < First or >= End)
            return Refusal.InstantOutOfRange;
        if (header.MemberId != member.Id)
            return Refusal.WrongMember;
        return lines > 10_000 ? Refusal.TooManyLines : Refusal.None;
    }

    /// <summary>Recognises a sale that was applied before, and one that comes late.</summary>
    internal static AdmissionStatus Once(in SaleHeader header, ulong body, ByHandMember member)
    {
        var applied = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(member.Applied);
        for (int i = 0; i < applied.Length; i++)
        {
            if (applied[i].Id == header.Id)
                return applied[i].Body == body ? AdmissionStatus.AlreadyApplied : AdmissionStatus.Conflict;
        }
        long late = member.LatestTicks - header.At.UtcTicks;
        return late <= 0 ? AdmissionStatus.Accepted
            : late > Lateness ? AdmissionStatus.TooLate
            : AdmissionStatus.NeedsReplay;
    }
}
