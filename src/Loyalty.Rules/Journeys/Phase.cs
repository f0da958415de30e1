namespace Loyalty.Rules.Journeys;

/// <summary>A phase of a journey. One with phases inside stands around them, and is never itself where a member is.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Phase
{
    private readonly JourneyTimer[] _timers;
    private readonly Effect[] _onEnter;
    private readonly Effect[] _onLeave;
    private readonly Transition[] _transitions;
    private readonly Phase[] _phases;
    private readonly TouchKind[] _neverTouches;

    internal Phase(PhaseBuilder builder)
    {
        Id = builder.Id;
        Name = builder.Names.Count == 0 ? null : new LocalizedText(builder.Names);
        Kind = builder.KindValue;
        _timers = [.. builder.Timers];
        _onEnter = [.. builder.EnterEffects];
        _onLeave = [.. builder.LeaveEffects];
        _transitions = [.. builder.Transitions];
        _phases = [.. builder.Phases];
        Initial = builder.InitialValue;
        HasHistory = builder.HistoryValue;
        HistoryOtherwise = builder.HistoryOtherwiseValue;
        StalledAfter = builder.StalledAfterValue;
        _neverTouches = [.. new SortedSet<TouchKind>(builder.NeverTouched)];
    }

    /// <summary>The id, unique over both levels; compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>What diagrams and timelines call it, or null to show its id.</summary>
    public LocalizedText? Name { get; }

    /// <summary>What it is for whoever is in it; ordinary unless said.</summary>
    public PhaseKind Kind { get; }

    /// <summary>Its timers, which leaving it stops.</summary>
    public IReadOnlyList<JourneyTimer> Timers => _timers;

    /// <summary>What happens on entry.</summary>
    public IReadOnlyList<Effect> OnEnter => _onEnter;

    /// <summary>What happens on leaving; no timers are started.</summary>
    public IReadOnlyList<Effect> OnLeave => _onLeave;

    /// <summary>Its transitions, in document order.</summary>
    public IReadOnlyList<Transition> Transitions => _transitions;

    /// <summary>The phases inside, in document order; none for a phase in which members are.</summary>
    public IReadOnlyList<Phase> Phases => _phases;

    /// <summary>The id of the child through which it is entered; null for the first.</summary>
    public string? Initial { get; }

    /// <summary>Whether it remembers the child that was left last.</summary>
    public bool HasHistory { get; }

    /// <summary>The id of the child that stands for history where none was left yet; null for the initial one.</summary>
    public string? HistoryOtherwise { get; }

    /// <summary>The kinds of touches that are withheld while a member is in it, sorted.</summary>
    public IReadOnlyList<TouchKind> NeverTouches => _neverTouches;

    /// <summary>How long a member may be in it before a funnel counts it as stalled; null for its longest timer that starts on entry, or never.</summary>
    public JourneyDuration? StalledAfter { get; }
}
