using Loyalty.Rules.Journeys.Checking;

namespace Loyalty.Rules.Journeys;

/// <summary>The way of a customer through phases, as immutable data: events, timers and conditions move them, and touches and rewards come of it.</summary>
/// <remarks>Immutable and thread-safe. Fluent C# and JSON build equal journeys. <see cref="Compile"/> makes a plan of it, which one small state a member goes with.</remarks>
public sealed partial class Journey
{
    private readonly string[] _events;
    private readonly string[] _attributes;
    private readonly Counter[] _counters;
    private readonly string[] _raised;
    private readonly JourneyTimer[] _timers;
    private readonly Phase[] _phases;
    private readonly Transition[] _transitions;
    private readonly Touch[] _touches;
    private readonly Channel[] _channels;
    private readonly JourneyMigration[] _migrations;

    internal Journey(JourneyBuilder builder)
    {
        Id = builder.Id;
        Version = builder.VersionValue;
        Name = builder.Names.Count == 0 ? null : new LocalizedText(builder.Names);
        TimeZone = builder.TimeZoneValue;
        _events = [.. builder.Events];
        _raised = [.. builder.RaisedEvents];
        AllEvents = [.. _events, .. _raised];
        UnknownEvents = builder.UnknownEventsValue;
        _attributes = [.. new SortedSet<string>(builder.Attributes, StringComparer.Ordinal)];
        _counters = [.. builder.Counters];
        RhythmOf = builder.RhythmValue;
        _timers = [.. builder.Timers];
        Initial = builder.InitialValue;
        _phases = [.. builder.Phases];
        _transitions = [.. builder.Transitions];
        _touches = [.. builder.Touches];
        _channels = [.. builder.Channels];
        QuietHours = builder.QuietHoursValue;
        Entry = builder.EntryValue;
        LatenessDays = builder.LatenessDaysValue;
        OptOutOn = builder.OptOutValue;
        OptInOn = builder.OptInValue;
        Holdout = builder.HoldoutValue;
        _migrations = [.. builder.Migrations];
    }

    /// <summary>The id, compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>The version, counted by its author; 1 unless said.</summary>
    public int Version { get; }

    /// <summary>What diagrams and timelines call the journey, or null to show its id.</summary>
    public LocalizedText? Name { get; }

    /// <summary>The IANA time zone in which days are counted, such as <c>America/New_York</c>; null for the program's, UTC where there is none.</summary>
    public string? TimeZone { get; }

    /// <summary>The ids of the events that hosts and sales tell, in document order; compared Ordinal.</summary>
    public IReadOnlyList<string> Events => _events;

    /// <summary>The ids of the events that only the journey itself raises, in document order; compared Ordinal. Told from outside they are unknown.</summary>
    public IReadOnlyList<string> RaisedEvents => _raised;

    /// <summary>Whether its steps reward points.</summary>
    internal bool GivesPoints => new JourneyUses(this).GivesPoints;

    /// <summary>All events by their numbers: those that are told, then the others.</summary>
    internal IReadOnlyList<string> AllEvents { get; }

    /// <summary>What becomes of an event that it does not know; ignored unless said.</summary>
    public UnknownEvents UnknownEvents { get; }

    /// <summary>The attributes of members that conditions and touches may read, sorted.</summary>
    public IReadOnlyList<string> Attributes => _attributes;

    /// <summary>The counters, in document order; at most 8.</summary>
    public IReadOnlyList<Counter> Counters => _counters;

    /// <summary>The event whose gaps are the member's rhythm, or null.</summary>
    public string? RhythmOf { get; }

    /// <summary>The timers of the journey itself, which effects start and which run across phases.</summary>
    public IReadOnlyList<JourneyTimer> Timers => _timers;

    /// <summary>The id of the phase in which a run begins; null for the first.</summary>
    public string? Initial { get; }

    /// <summary>The phases, in document order; at most 64 in which members are, and 8 around others.</summary>
    public IReadOnlyList<Phase> Phases => _phases;

    /// <summary>The transitions that apply in every phase, after its own.</summary>
    public IReadOnlyList<Transition> Transitions => _transitions;

    /// <summary>The touches, in document order.</summary>
    public IReadOnlyList<Touch> Touches => _touches;

    /// <summary>The channels, in document order.</summary>
    public IReadOnlyList<Channel> Channels => _channels;

    /// <summary>When nothing goes out, or null.</summary>
    public QuietHours? QuietHours { get; }

    /// <summary>How a member comes into the journey, and whether again.</summary>
    public EntryPolicy Entry { get; }

    /// <summary>For how many days of 24 hours a member's record remembers events; an event that comes later than that is refused. 7 unless said.</summary>
    public int LatenessDays { get; }

    /// <summary>The event after which nothing goes out to a member any more, or null.</summary>
    public string? OptOutOn { get; }

    /// <summary>The event after which touches go out again, or null.</summary>
    public string? OptInOn { get; }

    /// <summary>Who gets neither touches nor rewards, to measure by; null where everybody does.</summary>
    public Holdout? Holdout { get; }

    /// <summary>Where members of older versions stand, in document order.</summary>
    public IReadOnlyList<JourneyMigration> Migrations => _migrations;

    /// <summary>Starts a journey.</summary>
    /// <param name="id">The id.</param>
    public static JourneyBuilder Create(string id) => new(Given.Value(id));
}
