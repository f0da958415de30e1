namespace Loyalty.Rules.Journeys;

/// <summary>Collects a phase.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class PhaseBuilder
{
    internal PhaseBuilder(string id) => Id = id;

    internal string Id { get; }
    internal SortedDictionary<string, string> Names { get; } = new(StringComparer.Ordinal);
    internal PhaseKind KindValue { get; set; }
    internal List<JourneyTimer> Timers { get; } = [];
    internal List<Effect> EnterEffects { get; } = [];
    internal List<Effect> LeaveEffects { get; } = [];
    internal List<Transition> Transitions { get; } = [];
    internal List<Phase> Phases { get; } = [];
    internal string? InitialValue { get; set; }
    internal bool HistoryValue { get; set; }
    internal string? HistoryOtherwiseValue { get; set; }
    internal List<TouchKind> NeverTouched { get; } = [];
    internal JourneyDuration? StalledAfterValue { get; set; }

    /// <summary>What diagrams and timelines call it, in English.</summary>
    /// <param name="name">The name.</param>
    public PhaseBuilder Named(string name) => Named("en", Given.Value(name));

    /// <summary>What diagrams and timelines call it in a language.</summary>
    /// <param name="language">Such as <c>en</c> or <c>vi</c>.</param>
    /// <param name="name">The name.</param>
    public PhaseBuilder Named(string language, string name)
    {
        Names[Given.Value(language)] = Given.Value(name);
        return this;
    }

    /// <summary>Lets a member stay for ever.</summary>
    public PhaseBuilder Steady() => OfKind(PhaseKind.Steady);

    /// <summary>Ends the run on entry.</summary>
    public PhaseBuilder Final() => OfKind(PhaseKind.Final);

    /// <summary>Adds a timer, which starts on entry unless said.</summary>
    /// <param name="id">The id, unique in the journey.</param>
    /// <param name="describe">Says its times.</param>
    public PhaseBuilder Timer(string id, Action<JourneyTimerBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new JourneyTimerBuilder(Given.Value(id), TimerStart.OnEntry);
        describe(builder);
        Timers.Add(builder.Build());
        return this;
    }

    /// <summary>Adds effects that happen on entry.</summary>
    /// <param name="effects">The effects.</param>
    public PhaseBuilder OnEnter(params Effect[] effects)
    {
        EnterEffects.AddRange(Given.Values(effects));
        return this;
    }

    /// <summary>Adds effects that happen on leaving.</summary>
    /// <param name="effects">The effects; none of them starts a timer.</param>
    public PhaseBuilder OnLeave(params Effect[] effects)
    {
        LeaveEffects.AddRange(Given.Values(effects));
        return this;
    }

    /// <summary>Adds a transition that waits for an event.</summary>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="describe">Says the transition.</param>
    public PhaseBuilder On(string eventId, Action<TransitionBuilder> describe) =>
        Transition(Trigger.Event(Given.Value(eventId)), describe);

    /// <summary>Adds a transition that waits for a timer.</summary>
    /// <param name="mark">The id of the mark, or of a timer of one time.</param>
    /// <param name="describe">Says the transition.</param>
    public PhaseBuilder OnTimer(string mark, Action<TransitionBuilder> describe) =>
        Transition(Trigger.Timer(Given.Value(mark)), describe);

    /// <summary>Adds a transition that waits for its conditions alone.</summary>
    /// <param name="describe">Says the transition.</param>
    public PhaseBuilder Always(Action<TransitionBuilder> describe) => Transition(Trigger.Always, describe);

    /// <summary>Adds a phase inside, which makes this one a phase around others.</summary>
    /// <param name="id">The id, unique over both levels.</param>
    /// <param name="describe">Says the phase.</param>
    public PhaseBuilder Phase(string id, Action<PhaseBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new PhaseBuilder(Given.Value(id));
        describe(builder);
        Phases.Add(builder.Build());
        return this;
    }

    /// <summary>Says through which child it is entered; the first unless said.</summary>
    /// <param name="phase">The id of the child.</param>
    public PhaseBuilder Initial(string phase)
    {
        InitialValue = Given.Value(phase);
        return this;
    }

    /// <summary>Lets it remember the child that was left last.</summary>
    /// <param name="otherwise">The id of the child that stands for it where none was left yet; the initial one unless said.</param>
    public PhaseBuilder History(string? otherwise = null)
    {
        (HistoryValue, HistoryOtherwiseValue) = (true, otherwise);
        return this;
    }

    /// <summary>Withholds touches of these kinds while a member is in it.</summary>
    /// <param name="kinds">The kinds.</param>
    public PhaseBuilder NeverTouches(params TouchKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        NeverTouched.AddRange(kinds);
        return this;
    }

    /// <summary>Says how long a member may be in it before a funnel counts it as stalled; as long as its longest timer that starts on entry unless said.</summary>
    /// <param name="time">The time, more than none.</param>
    public PhaseBuilder StalledAfter(JourneyDuration time)
    {
        StalledAfterValue = time;
        return this;
    }

    internal PhaseBuilder OfKind(PhaseKind kind)
    {
        KindValue = kind;
        return this;
    }

    internal Phase Build() => new(this);

    private PhaseBuilder Transition(Trigger trigger, Action<TransitionBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new TransitionBuilder(trigger);
        describe(builder);
        Transitions.Add(builder.Build());
        return this;
    }
}
