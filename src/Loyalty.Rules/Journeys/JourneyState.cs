using System.Runtime.InteropServices;

namespace Loyalty.Rules.Journeys;

/// <summary>Where one run of a member stands: phase, times, running timers, counters and rhythm, in a fixed size.</summary>
/// <remarks>
/// A value: a copy is a state of its own. Only the plan that began it moves it, handed over by reference. The default value is a run that has not begun.
/// Not thread-safe while it is moved.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
public partial struct JourneyState : IEquatable<JourneyState>
{
    internal const int Timers = 4;
    internal const int Counters = 8;
    internal const int Gaps = 8;

    /// <summary>What tells the states of one plan from another's; 0 before the run has begun.</summary>
    internal int Stamp;

    /// <summary>How many touches and rewards the run has issued.</summary>
    internal int IssuedCount;

    internal byte StatusValue;

    /// <summary>The number of the phase, by document order of those in which members are.</summary>
    internal byte Leaf;

    internal byte TimerCount;
    internal byte GapCount;

    /// <summary>For each phase around others, by document order, the number of the phase that was left last, plus one; 0 for none. A byte each.</summary>
    internal ulong History;

    internal long NowTicks;
    internal long BeganTicks;
    internal long EnteredTicks;

    /// <summary>The last event of the rhythm; 0 for none.</summary>
    internal long LastTicks;

#pragma warning disable IDE0044 // They are written by reference: see the slots.

    // Running timers by when they are due, then by document order: the instant, that of the start, and the next mark.
    private long _due0;
    private long _due1;
    private long _due2;
    private long _due3;
    private long _start0;
    private long _start1;
    private long _start2;
    private long _start3;
    private ushort _mark0;
    private ushort _mark1;
    private ushort _mark2;
    private ushort _mark3;
    private long _counter0;
    private long _counter1;
    private long _counter2;
    private long _counter3;
    private long _counter4;
    private long _counter5;
    private long _counter6;
    private long _counter7;

    // The latest gaps of the rhythm in whole seconds, the oldest first.
    private int _gap0;
    private int _gap1;
    private int _gap2;
    private int _gap3;
    private int _gap4;
    private int _gap5;
    private int _gap6;
    private int _gap7;

#pragma warning restore IDE0044

    /// <summary>How far the run is.</summary>
    public readonly JourneyStatus Status => (JourneyStatus)StatusValue;

    /// <summary>How far in time the run has come, in UTC; the instant of its end for one that has ended; 0001-01-01 before it has begun.</summary>
    public readonly DateTimeOffset Now => new(NowTicks, TimeSpan.Zero);

    /// <summary>When the run began, in UTC; 0001-01-01 before it has.</summary>
    public readonly DateTimeOffset Began => new(BeganTicks, TimeSpan.Zero);

    /// <summary>When the phase was entered, in UTC; 0001-01-01 before the run has begun.</summary>
    public readonly DateTimeOffset Entered => new(EnteredTicks, TimeSpan.Zero);

    /// <summary>How many touches and rewards the run has issued.</summary>
    public readonly int Issued => IssuedCount;
}
