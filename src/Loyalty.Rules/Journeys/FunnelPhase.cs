namespace Loyalty.Rules.Journeys;

/// <summary>One phase of a funnel, in numbers of members and entries.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FunnelPhase
{
    /// <param name="phase">The phase.</param>
    /// <param name="count">What was counted.</param>
    /// <param name="leadsOn">Whether a transition of its own leads to the phase that follows in the document.</param>
    internal FunnelPhase(Phase phase, FunnelCount count, bool leadsOn)
    {
        Phase = phase;
        In = count.In;
        Entered = count.Entered;
        Left = count.Left;
        Stalled = count.Stalled;
        Members = count.Members;
        WentOn = leadsOn ? count.WentOn : null;
        MedianDays = count.MedianDays;
    }

    /// <summary>The phase.</summary>
    public Phase Phase { get; }

    /// <summary>How many members are in it, by the last of their runs that go on, else by the one that ended last.</summary>
    public int In { get; }

    /// <summary>How often it was entered, over all runs.</summary>
    public int Entered { get; }

    /// <summary>How often it was left; never for a final phase.</summary>
    public int Left { get; }

    /// <summary>How many of those in it have been so for longer than its <see cref="Journeys.Phase.StalledAfter"/>, else than its longest timer that starts on entry.</summary>
    public int Stalled { get; }

    /// <summary>How many members have ever entered it.</summary>
    public int Members { get; }

    /// <summary>
    /// How many of <see cref="Members"/> have also entered the phase that follows in the document;
    /// null where no transition of the phase's own leads there, such as from the last one.
    /// </summary>
    public int? WentOn { get; }

    /// <summary>
    /// The median of the days that members stayed in it: whole days of 24 hours of each member's stay that was finished last; of an even number the lower one.
    /// Null where no stay was finished.
    /// </summary>
    public int? MedianDays { get; }
}
