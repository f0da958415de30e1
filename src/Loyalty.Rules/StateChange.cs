namespace Loyalty.Rules;

/// <summary>Applies the postings of a decision to a state, and remembers the sale.</summary>
internal static class StateChange
{
    /// <param name="core">The state.</param>
    /// <param name="record">The decision.</param>
    /// <param name="isOfJourney">Whether the decision was made upon the journey that the state has.</param>
    /// <returns>Whether anything changes: not for a sale that was not taken, nor in training.</returns>
    internal static bool Apply(StateCore core, DecisionRecord record, bool isOfJourney)
    {
        if (record.Admission.Status != AdmissionStatus.None && !record.Admission.IsAccepted)
            return false;
        if (!isOfJourney || !IsOf(core, record))
        {
            throw new InvalidOperationException(
                "The decision was made from another state. Evaluate the sale again with the member's current state, then apply that."
            );
        }
        if (record.Header.Details.Training)
            return false;
        for (int i = 0; i < record.PostingCount; i++)
            Apply(core, record, record.Postings[i]);
        LotChange.Apply(core.Lots, record);
        core.AddApplied(
            new AppliedSale(
                record.Header.Id,
                record.Header.At,
                record.BodyHash,
                record.Points,
                record.PointsRedeemed,
                record.Discount
            )
        );
        core.Version++;
        return true;
    }

    private static bool IsOf(StateCore core, DecisionRecord record) =>
        record.Admission.IsAccepted
        && record.StateVersion == core.Version
        && record.ProgramFingerprint == core.Layout.Fingerprint
        && string.Equals(record.Header.MemberId, core.MemberId, StringComparison.Ordinal)
        && StartsFrom(core, record);

    /// <summary>Whether every posting finds what it was made from: a state that went another way to the same version is another state.</summary>
    private static bool StartsFrom(StateCore core, DecisionRecord record)
    {
        int cursor = 0;
        for (int i = 0; i < record.PostingCount; i++)
        {
            ref readonly var posting = ref record.Postings[i];
            if (
                posting.Slot >= 0
                && posting.Before != core.Get(StateCore.KeyOf(posting.Slot, posting.Period), ref cursor)
            )
                return false;
        }
        return LotChange.StartsFrom(core.Lots, record);
    }

    private static void Apply(StateCore core, DecisionRecord record, in Posting posting)
    {
        // What changes lots has no slot.
        if (posting.Slot < 0)
            return;
        core.Set(StateCore.KeyOf(posting.Slot, posting.Period), posting.After);
        if (posting.Period != 0)
            core.Forget(posting.Slot, core.Layout.OldestPeriod(posting.Slot, record.BusinessDay));
    }
}
