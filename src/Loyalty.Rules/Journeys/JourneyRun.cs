namespace Loyalty.Rules.Journeys;

/// <summary>One walk of a member through a journey.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JourneyRun
{
    internal JourneyRun(int number, in JourneyState state)
    {
        Number = number;
        State = state;
    }

    /// <summary>Its number among the member's runs, from 1.</summary>
    public int Number { get; }

    /// <summary>Where it stands.</summary>
    public JourneyState State { get; }

    internal bool IsRunning => State.StatusValue == (byte)JourneyStatus.Running;
}
