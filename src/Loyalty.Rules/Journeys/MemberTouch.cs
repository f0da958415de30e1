using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Journeys;

/// <summary>A touch that was issued for a member: it waits, goes out once, or is kept back.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MemberTouch : IEquatable<MemberTouch>
{
    private readonly long _at;
    private readonly long _deadline;

    internal MemberTouch(string memberId, string journeyId, int run, int number, Touch touch, long at, long deadline)
    {
        MemberId = memberId;
        JourneyId = journeyId;
        Run = run;
        Number = number;
        Touch = touch;
        _at = at;
        _deadline = deadline;
    }

    /// <summary>The host's id of the member.</summary>
    public string MemberId { get; }

    /// <summary>The id of the journey.</summary>
    public string JourneyId { get; }

    /// <summary>The number of the run among the member's.</summary>
    public int Run { get; }

    /// <summary>Its number among all touches and rewards of the run, from 1.</summary>
    public int Number { get; }

    /// <summary>The touch.</summary>
    public Touch Touch { get; }

    /// <summary>When it was issued, in UTC.</summary>
    public DateTimeOffset At => new(_at, TimeSpan.Zero);

    /// <summary>From when on it goes out no more, in UTC: the end of its last day in the journey's zone; null for one that lies beyond 2199.</summary>
    public DateTimeOffset? Deadline =>
        _deadline == JourneyClock.Never ? null : new DateTimeOffset(_deadline, TimeSpan.Zero);

    /// <summary>
    /// What names it, so that a host sends it once whatever fails: member, journey, run and number, such as <c>ann/first-days/1/3</c>.
    /// A slash in an id is written <c>%2F</c> and a percent sign <c>%25</c>.
    /// </summary>
    public string Id =>
        Escaped(MemberId)
        + "/"
        + Escaped(JourneyId)
        + "/"
        + Run.ToString(CultureInfo.InvariantCulture)
        + "/"
        + Number.ToString(CultureInfo.InvariantCulture);

    internal long Ticks => _at;

    internal long DeadlineTicks => _deadline;

    /// <summary>The same touch in the words of another version.</summary>
    internal MemberTouch Saying(Touch touch) => new(MemberId, JourneyId, Run, Number, touch, _at, _deadline);

    /// <summary>The order in which they go out: the higher priority, the earlier deadline, the earlier issued, then by run and number.</summary>
    internal static int InOrder(MemberTouch left, MemberTouch right)
    {
        int order = right.Touch.Priority.CompareTo(left.Touch.Priority);
        if (order == 0)
            order = left._deadline.CompareTo(right._deadline);
        return order != 0 ? order : AsIssued(left, right);
    }

    /// <summary>The order in which they were issued: by instant, then by run and number.</summary>
    internal static int AsIssued(MemberTouch left, MemberTouch right)
    {
        int order = left._at.CompareTo(right._at);
        if (order == 0)
            order = left.Run.CompareTo(right.Run);
        return order != 0 ? order : left.Number.CompareTo(right.Number);
    }

    /// <summary>Whether both are the same touch, issued by the same run at the same instant.</summary>
    /// <param name="other">The other touch.</param>
    public bool Equals(MemberTouch? other) =>
        other is not null
        && Run == other.Run
        && Number == other.Number
        && _at == other._at
        && _deadline == other._deadline
        && string.Equals(Touch.Id, other.Touch.Id, StringComparison.Ordinal)
        && string.Equals(MemberId, other.MemberId, StringComparison.Ordinal)
        && string.Equals(JourneyId, other.JourneyId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MemberTouch);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Run * 397) ^ Number) * 397) ^ _at.GetHashCode());

    /// <summary>An id as part of a longer one.</summary>
    internal static string Escaped(string id) =>
        new StringBuilder(id).Replace("%", "%25").Replace("/", "%2F").ToString();
}
