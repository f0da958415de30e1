namespace Loyalty.Rules.Journeys;

/// <summary>A touch that a run issued.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct IssuedTouch
{
    private readonly long _at;

    internal IssuedTouch(long at, Touch touch, int number, bool isWithheld)
    {
        _at = at;
        Touch = touch;
        Number = number;
        IsWithheld = isWithheld;
    }

    /// <summary>When it was issued, in UTC.</summary>
    public DateTimeOffset At => new(_at, TimeSpan.Zero);

    /// <summary>The touch.</summary>
    public Touch Touch { get; }

    /// <summary>Its number among all touches and rewards of the run, from 1: member, journey, run and number name it.</summary>
    public int Number { get; }

    /// <summary>Whether the phase withholds touches of its kind, so that it must not go out.</summary>
    public bool IsWithheld { get; }
}
