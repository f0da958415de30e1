namespace Loyalty.Rules.Journeys;

public sealed partial class JourneyRecord : IEquatable<JourneyRecord>
{
    /// <summary>Whether two records have the same content.</summary>
    /// <param name="other">The other record.</param>
    public bool Equals(JourneyRecord? other) =>
        other is not null
        && (ReferenceEquals(this, other) || (SameNumbers(other) && SameRuns(other.Runs) && SameLists(other)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JourneyRecord);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((AtTicks.GetHashCode() * 397) ^ Entries) * 397) ^ StringComparer.Ordinal.GetHashCode(MemberId));

    private bool SameNumbers(JourneyRecord other) =>
        string.Equals(MemberId, other.MemberId, StringComparison.Ordinal)
        && string.Equals(JourneyId, other.JourneyId, StringComparison.Ordinal)
        && Version == other.Version
        && Stamp == other.Stamp
        && AtTicks == other.AtTicks
        && Entries == other.Entries
        && LastExitTicks == other.LastExitTicks
        && SentDay == other.SentDay
        && IsOptedOut == other.IsOptedOut
        && IsHeldOut == other.IsHeldOut
        && IsErased == other.IsErased
        && DrainedTicks == other.DrainedTicks
        && TryTicks == other.TryTicks;

    private bool SameRuns(IReadOnlyList<JourneyRun> others)
    {
        if (_runs.Length != others.Count)
            return false;
        for (int i = 0; i < _runs.Length; i++)
        {
            if (_runs[i].Number != others[i].Number || _runs[i].State != others[i].State)
                return false;
        }
        return true;
    }

    private bool SameLists(JourneyRecord other) =>
        _applied.AsSpan().SequenceEqual(other._applied)
        && _waiting.AsSpan().SequenceEqual(other._waiting)
        && _sent.AsSpan().SequenceEqual(other._sent)
        && _use.AsSpan().SequenceEqual(other._use)
        && _stays.AsSpan().SequenceEqual(other._stays);
}
