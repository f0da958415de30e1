using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Evaluation;

/// <summary>Whether a sale may be decided: its header, then whether it came before or comes late.</summary>
internal static class SaleAdmission
{
    internal static Refusal Check(CompiledProgram program, in SaleView sale, StateCore? state)
    {
        if (string.IsNullOrEmpty(sale.Header.Id))
            return Refusal.MissingId;
        if (sale.Header.Currency != program.Program.Currency)
            return Refusal.WrongCurrency;
        if (!ProgramCalendar.InRange(sale.Header.At.UtcTicks))
            return Refusal.InstantOutOfRange;
        if (!string.Equals(sale.Header.MemberId, state?.MemberId, StringComparison.Ordinal))
            return Refusal.WrongMember;
        if (
            state is not null
            && !ReferenceEquals(state.Layout, program.Layout)
            && state.Layout.Fingerprint != program.Layout.Fingerprint
        )
            return Refusal.WrongProgram;
        if (sale.Lines.Length > SaleReader.MostLines)
            return Refusal.TooManyLines;
        var details = sale.Header.Details;
        return details.HasRequests && !CanBeAsked(program, details) ? Refusal.UnknownRule : Refusal.None;
    }

    /// <summary>Whether the program has the rules that requests name, and they can do what is asked.</summary>
    private static bool CanBeAsked(CompiledProgram program, SaleDetails details)
    {
        for (int i = 0; i < details.Redemptions.Count; i++)
        {
            if (program.Ranks.Find(details.Redemptions[i].RuleId) is not RedemptionKernel)
                return false;
        }
        for (int i = 0; i < details.Choices.Count; i++)
        {
            if (program.Ranks.Find(details.Choices[i].RuleId)?.Stage != RewardStage.Item)
                return false;
        }
        return true;
    }

    /// <summary>Recognises a sale that was applied before, and one that comes too late for what has happened since.</summary>
    internal static Admission Once(in SaleHeader header, StateCore state, ulong bodyHash)
    {
        var applied = state.AppliedCount == 0 ? null : state.FindApplied(header.Id, StableHash.Of(header.Id.AsSpan()));
        if (applied is not null)
            return new Admission(
                applied.BodyHash == bodyHash ? AdmissionStatus.AlreadyApplied : AdmissionStatus.Conflict,
                applied: applied
            );
        long late = state.LatestTicks - header.At.UtcTicks;
        if (late <= 0)
            return new Admission(AdmissionStatus.Accepted);
        return new Admission(late > state.Layout.LatenessTicks ? AdmissionStatus.TooLate : AdmissionStatus.NeedsReplay);
    }
}
