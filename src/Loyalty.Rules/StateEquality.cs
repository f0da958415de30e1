namespace Loyalty.Rules;

/// <summary>Compares all that two states keep.</summary>
internal static class StateEquality
{
    internal static bool AreEqual(StateCore a, StateCore b) =>
        string.Equals(a.MemberId, b.MemberId, StringComparison.Ordinal)
        && a.Layout.Fingerprint == b.Layout.Fingerprint
        && a.Version == b.Version
        && a.LatestTicks == b.LatestTicks
        && a.Keys.AsSpan(0, a.Count).SequenceEqual(b.Keys.AsSpan(0, b.Count))
        && a.Values.AsSpan(0, a.Count).SequenceEqual(b.Values.AsSpan(0, b.Count))
        && a.Lots.Count == b.Lots.Count
        && Enumerable.Range(0, a.Lots.Count).All(i => AreEqual(a.Lots[i], b.Lots[i]))
        && a.AppliedCount == b.AppliedCount
        && Enumerable.Range(0, a.AppliedCount).All(i => AreEqual(a.Applied[i], b.Applied[i]));

    private static bool AreEqual(Lot a, Lot b) =>
        string.Equals(a.TransactionId, b.TransactionId, StringComparison.Ordinal)
        && string.Equals(a.RuleId, b.RuleId, StringComparison.Ordinal)
        && a.Issued.EqualsExact(b.Issued)
        && a.AvailableFrom.EqualsExact(b.AvailableFrom)
        && Nullable.Equals(a.ExpiresAt, b.ExpiresAt)
        && a.Points == b.Points
        && a.Remaining == b.Remaining;

    private static bool AreEqual(AppliedSale a, AppliedSale b) =>
        string.Equals(a.TransactionId, b.TransactionId, StringComparison.Ordinal)
        && a.At.EqualsExact(b.At)
        && a.BodyHash == b.BodyHash
        && a.Points == b.Points
        && a.PointsRedeemed == b.PointsRedeemed
        && a.Discount == b.Discount;
}
