namespace Loyalty.Rules.Journeys;

/// <summary>A transition that was taken, or a cycle that was undone.</summary>
/// <remarks>Immutable.</remarks>
public readonly struct JourneyStep
{
    private readonly JourneyTables _tables;
    private readonly long _at;
    private readonly int _transition;
    private readonly int _issued;
    private readonly ushort _trigger;
    private readonly byte _from;
    private readonly byte _to;

    internal JourneyStep(JourneyTables tables, long at, int transition, int trigger, int from, int to, int issued = 0)
    {
        _tables = tables;
        _at = at;
        _transition = transition;
        _trigger = (ushort)trigger;
        _from = (byte)from;
        _to = (byte)to;
        _issued = issued;
    }

    internal long Ticks => _at;

    /// <summary>The place of the transition among all of the journey; -1 for a cycle.</summary>
    internal int TransitionNumber => _transition;

    /// <summary>How many touches and rewards the run had issued before it.</summary>
    internal int IssuedBefore => _issued;

    internal int FromLeaf => _from;

    internal int ToLeaf => _to;

    /// <summary>Whether it entered a phase, also the one that it left.</summary>
    internal bool Enters => Transition is { IsTargetless: false };

    /// <summary>When it was taken, in UTC.</summary>
    public DateTimeOffset At => new(_at, TimeSpan.Zero);

    /// <summary>What it is.</summary>
    public JourneyStepKind Kind => _transition < 0 ? JourneyStepKind.Cycle : JourneyStepKind.Transition;

    /// <summary>What triggered it: an event, also a raised one, a timer, or nothing. For a cycle: what was being taken.</summary>
    public Trigger Trigger => _tables.Triggers[_trigger];

    /// <summary>The transition; null for a cycle.</summary>
    public Transition? Transition => _transition < 0 ? null : _tables.Transitions[_transition];

    /// <summary>The phase in which it was taken.</summary>
    public Phase From => _tables.Index.Leaves[_from].Phase;

    /// <summary>The phase after it; the same for a transition without a target, and for a cycle.</summary>
    public Phase To => _tables.Index.Leaves[_to].Phase;
}
