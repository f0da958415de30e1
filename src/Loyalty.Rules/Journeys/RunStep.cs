namespace Loyalty.Rules.Journeys;

/// <summary>A step of one run of a member.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct RunStep
{
    internal RunStep(int run, in JourneyStep step)
    {
        Run = run;
        Step = step;
    }

    /// <summary>The number of the run among the member's.</summary>
    public int Run { get; }

    /// <summary>The step.</summary>
    public JourneyStep Step { get; }
}
