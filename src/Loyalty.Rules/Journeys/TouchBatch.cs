namespace Loyalty.Rules.Journeys;

/// <summary>The touches that go out now, and the record after it.</summary>
/// <remarks>Immutable and thread-safe. Keep <see cref="Next"/> before you send: then a touch goes out at most once, whatever fails.</remarks>
public sealed class TouchBatch
{
    private readonly MemberTouch[] _sent;
    private readonly KeptTouch[] _kept;

    internal TouchBatch(
        JourneyReason reason,
        JourneyRecord next,
        MemberTouch[] sent,
        KeptTouch[] kept,
        IReadOnlyList<TouchOutcome> fallen,
        long nextTry
    )
    {
        Reason = reason;
        Next = next;
        _sent = sent;
        _kept = kept;
        Fallen = fallen;
        NextTry = nextTry == JourneyClock.Never ? null : new DateTimeOffset(nextTry, TimeSpan.Zero);
    }

    /// <summary>Why nothing was looked at, so that nothing changed; else none.</summary>
    public JourneyReason Reason { get; }

    /// <summary>The record after it.</summary>
    public JourneyRecord Next { get; }

    /// <summary>What goes out now, in this order; each once.</summary>
    public IReadOnlyList<MemberTouch> Sent => _sent;

    /// <summary>What still waits after it, in the order in which it would go out, and what keeps each.</summary>
    public IReadOnlyList<KeptTouch> Kept => _kept;

    /// <summary>What fell out: past its deadline, or of a touch that the journey has no more.</summary>
    public IReadOnlyList<TouchOutcome> Fallen { get; }

    /// <summary>When one of those that wait may go out at the earliest, in UTC; null where none waits, or only the member's phase keeps them back.</summary>
    public DateTimeOffset? NextTry { get; }
}
