namespace Loyalty.Rules.Journeys;

/// <summary>A touch that still waits, and why it does not go out now.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class KeptTouch
{
    private readonly long _until;

    internal KeptTouch(MemberTouch touch, KeptBy by, long until)
    {
        Touch = touch;
        By = by;
        _until = until;
    }

    /// <summary>The touch.</summary>
    public MemberTouch Touch { get; }

    /// <summary>What keeps it.</summary>
    public KeptBy By { get; }

    /// <summary>
    /// Until when at least, in UTC, as far as is known now; null where only the member's phase keeps it.
    /// Where the deadline of the touch comes first, or at the same time, it expires.
    /// </summary>
    public DateTimeOffset? Until => _until == JourneyClock.Never ? null : new DateTimeOffset(_until, TimeSpan.Zero);

    /// <summary>Whether it may still go out, as far as is known now.</summary>
    internal bool MayGoOut => _until < Touch.DeadlineTicks;

    internal long UntilTicks => _until;
}
