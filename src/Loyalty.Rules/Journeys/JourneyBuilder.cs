namespace Loyalty.Rules.Journeys;

/// <summary>Collects a journey in C#. What it builds is checked when it is compiled.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class JourneyBuilder
{
    internal const int DefaultLatenessDays = 7;

    internal JourneyBuilder(string id) => Id = id;

    internal string Id { get; }
    internal int VersionValue { get; set; } = 1;
    internal SortedDictionary<string, string> Names { get; } = new(StringComparer.Ordinal);
    internal string? TimeZoneValue { get; set; }
    internal List<string> Events { get; } = [];
    internal List<string> RaisedEvents { get; } = [];
    internal UnknownEvents UnknownEventsValue { get; set; }
    internal List<string> Attributes { get; } = [];
    internal List<Counter> Counters { get; } = [];
    internal string? RhythmValue { get; set; }
    internal List<JourneyTimer> Timers { get; } = [];
    internal string? InitialValue { get; set; }
    internal List<Phase> Phases { get; } = [];
    internal List<Transition> Transitions { get; } = [];
    internal List<Touch> Touches { get; } = [];
    internal List<Channel> Channels { get; } = [];
    internal QuietHours? QuietHoursValue { get; set; }
    internal EntryPolicy EntryValue { get; set; } = EntryPolicy.Default;
    internal int LatenessDaysValue { get; set; } = DefaultLatenessDays;
    internal string? OptOutValue { get; set; }
    internal string? OptInValue { get; set; }
    internal Holdout? HoldoutValue { get; set; }
    internal List<JourneyMigration> Migrations { get; } = [];

    /// <summary>Says the version; 1 unless said.</summary>
    /// <param name="version">At least 1.</param>
    public JourneyBuilder Version(int version)
    {
        VersionValue = version;
        return this;
    }

    /// <summary>What diagrams and timelines call the journey, in English.</summary>
    /// <param name="name">The name.</param>
    public JourneyBuilder Named(string name) => Named("en", Given.Value(name));

    /// <summary>What diagrams and timelines call the journey in a language.</summary>
    /// <param name="language">Such as <c>en</c> or <c>vi</c>.</param>
    /// <param name="name">The name.</param>
    public JourneyBuilder Named(string language, string name)
    {
        Names[Given.Value(language)] = Given.Value(name);
        return this;
    }

    /// <summary>Says the zone in which days are counted; the program's unless said, UTC where there is none.</summary>
    /// <param name="ianaId">Such as <c>America/New_York</c>.</param>
    public JourneyBuilder TimeZone(string ianaId)
    {
        TimeZoneValue = Given.Value(ianaId);
        return this;
    }

    /// <summary>Declares events that hosts and sales tell.</summary>
    /// <param name="ids">Their ids.</param>
    public JourneyBuilder Event(params string[] ids)
    {
        Events.AddRange(Given.Values(ids));
        return this;
    }

    /// <summary>Declares events that the journey itself raises (<see cref="Effect.Raise"/>) and that nobody tells: who does tells an unknown event.</summary>
    /// <param name="ids">Their ids.</param>
    public JourneyBuilder Raised(params string[] ids)
    {
        RaisedEvents.AddRange(Given.Values(ids));
        return this;
    }

    /// <summary>Says what becomes of events that are not declared; they are ignored unless said.</summary>
    /// <param name="unknown">What becomes of them.</param>
    public JourneyBuilder Unknown(UnknownEvents unknown)
    {
        UnknownEventsValue = unknown;
        return this;
    }

    /// <summary>Declares attributes of members that conditions and touches may read.</summary>
    /// <param name="names">Their names.</param>
    public JourneyBuilder Attribute(params string[] names)
    {
        Attributes.AddRange(Given.Values(names));
        return this;
    }

    /// <summary>Adds a counter.</summary>
    /// <param name="id">The id, unique in the journey.</param>
    /// <param name="of">The event that it counts by itself; none unless said.</param>
    public JourneyBuilder Counter(string id, string? of = null)
    {
        Counters.Add(new Counter(Given.Value(id), of));
        return this;
    }

    /// <summary>Says the event whose gaps are the member's rhythm.</summary>
    /// <param name="of">The id of the event.</param>
    public JourneyBuilder Rhythm(string of)
    {
        RhythmValue = Given.Value(of);
        return this;
    }

    /// <summary>Adds a timer that effects start, and that runs across phases.</summary>
    /// <param name="id">The id, unique in the journey.</param>
    /// <param name="describe">Says its times.</param>
    public JourneyBuilder Timer(string id, Action<JourneyTimerBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new JourneyTimerBuilder(Given.Value(id), TimerStart.ByEffect);
        describe(builder);
        Timers.Add(builder.Build());
        return this;
    }

    /// <summary>Says in which phase a run begins; the first unless said.</summary>
    /// <param name="phase">The id of the phase.</param>
    public JourneyBuilder Initial(string phase)
    {
        InitialValue = Given.Value(phase);
        return this;
    }

    /// <summary>Adds a phase.</summary>
    /// <param name="id">The id, unique over both levels.</param>
    /// <param name="describe">Says the phase.</param>
    public JourneyBuilder Phase(string id, Action<PhaseBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new PhaseBuilder(Given.Value(id));
        describe(builder);
        Phases.Add(builder.Build());
        return this;
    }

    /// <summary>Adds a transition that waits for an event in every phase.</summary>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="describe">Says the transition.</param>
    public JourneyBuilder On(string eventId, Action<TransitionBuilder> describe) =>
        Transition(Trigger.Event(Given.Value(eventId)), describe);

    /// <summary>Adds a transition that waits for a timer in every phase.</summary>
    /// <param name="mark">The id of the mark, or of a timer of one time.</param>
    /// <param name="describe">Says the transition.</param>
    public JourneyBuilder OnTimer(string mark, Action<TransitionBuilder> describe) =>
        Transition(Trigger.Timer(Given.Value(mark)), describe);

    /// <summary>Adds a transition that waits for its conditions alone in every phase.</summary>
    /// <param name="describe">Says the transition.</param>
    public JourneyBuilder Always(Action<TransitionBuilder> describe) => Transition(Trigger.Always, describe);

    /// <summary>Adds a touch.</summary>
    /// <param name="id">The id, unique in the journey.</param>
    /// <param name="channel">The id of the channel that it goes out by.</param>
    /// <param name="describe">Says the rest; null for the defaults.</param>
    public JourneyBuilder Touch(string id, string channel, Action<TouchBuilder>? describe = null)
    {
        var builder = new TouchBuilder(Given.Value(channel));
        describe?.Invoke(builder);
        Touches.Add(new Touch(Given.Value(id), builder));
        return this;
    }

    /// <summary>Adds a channel.</summary>
    /// <param name="id">The id, unique in the journey.</param>
    /// <param name="perDay">How many touches go out to a member on one calendar day at most; no limit unless said.</param>
    public JourneyBuilder Channel(string id, int? perDay = null)
    {
        Channels.Add(new Channel(Given.Value(id), perDay));
        return this;
    }

    /// <summary>Says when nothing goes out; an end that is not later than the start lies on the next day.</summary>
    /// <param name="from">By the clock on the member's wall, in whole minutes.</param>
    /// <param name="to">By the clock on the member's wall, in whole minutes; not included.</param>
    /// <exception cref="ArgumentException">A time is not in whole minutes.</exception>
    public JourneyBuilder Quiet(TimeSpan from, TimeSpan to)
    {
        QuietHoursValue = new QuietHours(WholeMinutes.Of(from), WholeMinutes.Of(to));
        return this;
    }

    /// <summary>Says how a member comes into the journey, and whether again.</summary>
    /// <param name="on">The event that begins a run; the host begins runs unless said.</param>
    /// <param name="again">Whether a member may walk the journey again.</param>
    /// <param name="atMost">How many runs a member has at most, ever; no limit unless said.</param>
    /// <param name="coolingDays">How many calendar days must pass between the end of a run and the next.</param>
    public JourneyBuilder Enter(
        string? on = null,
        ReEntry again = ReEntry.AfterExit,
        int? atMost = null,
        int coolingDays = 0
    )
    {
        EntryValue = new EntryPolicy(on, again, atMost, coolingDays);
        return this;
    }

    /// <summary>Says for how long events are remembered, so that a late one is recognised or refused; 7 days unless said.</summary>
    /// <param name="days">Days of 24 hours, 0 to 365.</param>
    public JourneyBuilder Lateness(int days)
    {
        LatenessDaysValue = days;
        return this;
    }

    /// <summary>Says after which event nothing goes out to a member any more; it wins over everything.</summary>
    /// <param name="eventId">The id of the event.</param>
    public JourneyBuilder OptOutOn(string eventId)
    {
        OptOutValue = Given.Value(eventId);
        return this;
    }

    /// <summary>Says after which event touches go out again.</summary>
    /// <param name="eventId">The id of the event.</param>
    public JourneyBuilder OptInOn(string eventId)
    {
        OptInValue = Given.Value(eventId);
        return this;
    }

    /// <summary>Holds some members out: they walk the same phases, and get neither touches nor rewards.</summary>
    /// <param name="name">What reports call the group.</param>
    /// <param name="salt">What tells this draw from another over the same members.</param>
    /// <param name="perMille">How many of a thousand members, 0 to 1000.</param>
    public JourneyBuilder Holdout(string name, string salt, int perMille)
    {
        HoldoutValue = new Holdout(Given.Value(name), Given.Value(salt), perMille);
        return this;
    }

    /// <summary>Says where members of an older version stand in the version that follows it. Phases that keep their id need no word.</summary>
    /// <param name="fromVersion">The older version.</param>
    /// <param name="describe">Says the phases that have another id, or are gone.</param>
    public JourneyBuilder Migrate(int fromVersion, Action<JourneyMigrationBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new JourneyMigrationBuilder();
        describe(builder);
        Migrations.Add(new JourneyMigration(fromVersion, builder.Phases));
        return this;
    }

    /// <summary>The journey.</summary>
    public Journey Build() => new(this);

    private JourneyBuilder Transition(Trigger trigger, Action<TransitionBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var builder = new TransitionBuilder(trigger);
        describe(builder);
        Transitions.Add(builder.Build());
        return this;
    }
}
