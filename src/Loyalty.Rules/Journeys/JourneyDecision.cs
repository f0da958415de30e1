namespace Loyalty.Rules.Journeys;

/// <summary>What became of a call on the journey of a member's state, and the state after it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JourneyDecision
{
    private readonly Posting[] _postings;

    internal JourneyDecision(JourneyAnswer answer, Posting[] postings, MemberState next)
    {
        Answer = answer;
        _postings = postings;
        NextState = next;
    }

    /// <summary>What became of the call: steps, touches and rewards, or why nothing did.</summary>
    public JourneyAnswer Answer { get; }

    /// <summary>The points that steps give for later; each is a lot of the next state.</summary>
    public IReadOnlyList<Posting> Postings => _postings;

    /// <summary>The state after it; the same one where nothing changed, else of the next version.</summary>
    public MemberState NextState { get; }
}
