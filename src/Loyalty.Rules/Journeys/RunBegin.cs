namespace Loyalty.Rules.Journeys;

/// <summary>A run of a member that began.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RunBegin
{
    internal RunBegin(int run, long at, Phase phase)
    {
        Run = run;
        Ticks = at;
        Phase = phase;
    }

    /// <summary>The number of the run among the member's.</summary>
    public int Run { get; }

    /// <summary>When it began, in UTC.</summary>
    public DateTimeOffset At => new(Ticks, TimeSpan.Zero);

    /// <summary>The phase in which it began.</summary>
    public Phase Phase { get; }

    internal long Ticks { get; }
}
