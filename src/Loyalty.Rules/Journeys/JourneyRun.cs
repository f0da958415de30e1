namespace Loyalty.Rules.Journeys;

/// <summary>One walk of a member through a journey.</summary>
/// <remarks>Immutable. The default value is no run.</remarks>
public readonly struct JourneyRun
{
    private readonly JourneyState _state;

    internal JourneyRun(int number, in JourneyState state)
    {
        Number = number;
        _state = state;
    }

    /// <summary>Its number among the member's runs, from 1.</summary>
    public int Number { get; }

    /// <summary>Where it stands.</summary>
    public JourneyState State => _state;

    internal bool IsRunning => _state.StatusValue == (byte)JourneyStatus.Running;

    /// <summary>The number of the phase in which it is, or was when it ended.</summary>
    internal int Leaf => _state.Leaf;

    internal long NowTicks => _state.NowTicks;
}
