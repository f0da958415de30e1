namespace Loyalty.Rules.Journeys;

/// <summary>Points that a run issued, to be posted for later.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct IssuedReward
{
    private readonly long _at;

    internal IssuedReward(long at, long points, int number)
    {
        _at = at;
        Points = points;
        Number = number;
    }

    /// <summary>When they were issued, in UTC.</summary>
    public DateTimeOffset At => new(_at, TimeSpan.Zero);

    /// <summary>The points, whole ones.</summary>
    public long Points { get; }

    /// <summary>Its number among all touches and rewards of the run, from 1: member, journey, run and number name it.</summary>
    public int Number { get; }
}
