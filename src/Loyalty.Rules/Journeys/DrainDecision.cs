namespace Loyalty.Rules.Journeys;

/// <summary>The touches of a member's state that go out now, and the state after it.</summary>
/// <remarks>Immutable and thread-safe. Keep <see cref="NextState"/> before you send: then a touch goes out at most once, whatever fails.</remarks>
public sealed class DrainDecision
{
    internal DrainDecision(TouchBatch batch, MemberState next)
    {
        Batch = batch;
        NextState = next;
    }

    /// <summary>What goes out now, and what fell out.</summary>
    public TouchBatch Batch { get; }

    /// <summary>The state after it; the same one where nothing waits and nothing has gone out of late, else of the next version.</summary>
    public MemberState NextState { get; }
}
