namespace Loyalty.Rules.Journeys;

public partial struct JourneyState
{
    /// <summary>Whether two states have the same content.</summary>
    /// <param name="other">The other state.</param>
    public readonly bool Equals(JourneyState other) =>
        Stamp == other.Stamp
        && IssuedCount == other.IssuedCount
        && StatusValue == other.StatusValue
        && Leaf == other.Leaf
        && TimerCount == other.TimerCount
        && GapCount == other.GapCount
        && History == other.History
        && NowTicks == other.NowTicks
        && BeganTicks == other.BeganTicks
        && EnteredTicks == other.EnteredTicks
        && LastTicks == other.LastTicks
        && SameTimers(other)
        && SameCounters(other)
        && SameGaps(other);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is JourneyState other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() =>
        unchecked(((((Stamp * 397) ^ NowTicks.GetHashCode()) * 397) ^ BeganTicks.GetHashCode()) * 397 ^ Leaf);

    /// <summary>Whether two states have the same content.</summary>
    public static bool operator ==(JourneyState left, JourneyState right) => left.Equals(right);

    /// <summary>Whether two states differ.</summary>
    public static bool operator !=(JourneyState left, JourneyState right) => !left.Equals(right);

    // Fields beyond the counts are 0, so that all of them can be compared.
    private readonly bool SameTimers(in JourneyState other) =>
        _due0 == other._due0
        && _due1 == other._due1
        && _due2 == other._due2
        && _due3 == other._due3
        && _start0 == other._start0
        && _start1 == other._start1
        && _start2 == other._start2
        && _start3 == other._start3
        && _mark0 == other._mark0
        && _mark1 == other._mark1
        && _mark2 == other._mark2
        && _mark3 == other._mark3;

    private readonly bool SameCounters(in JourneyState other) =>
        _counter0 == other._counter0
        && _counter1 == other._counter1
        && _counter2 == other._counter2
        && _counter3 == other._counter3
        && _counter4 == other._counter4
        && _counter5 == other._counter5
        && _counter6 == other._counter6
        && _counter7 == other._counter7;

    private readonly bool SameGaps(in JourneyState other) =>
        _gap0 == other._gap0
        && _gap1 == other._gap1
        && _gap2 == other._gap2
        && _gap3 == other._gap3
        && _gap4 == other._gap4
        && _gap5 == other._gap5
        && _gap6 == other._gap6
        && _gap7 == other._gap7;
}
