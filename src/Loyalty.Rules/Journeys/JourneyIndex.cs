namespace Loyalty.Rules.Journeys;

/// <summary>The parts of a journey by number and by id: phases in which members are, phases around others, timers, marks. Of parts with one id the first counts.</summary>
/// <remarks>
/// The document order of timers is that of the journey's own, then phase by phase, those of a phase around others before its children's; so the timers of a phase
/// and of all phases inside it are neighbours.
/// </remarks>
internal sealed class JourneyIndex
{
    private readonly Dictionary<string, int> _events;
    private readonly Dictionary<string, int> _counters;
    private readonly Dictionary<string, int> _touches;
    private readonly Dictionary<string, PhasePlace> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _timers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);

    internal JourneyIndex(Journey journey)
    {
        _events = Numbered(journey.AllEvents, id => id);
        _counters = Numbered(journey.Counters, counter => counter.Id);
        _touches = Numbered(journey.Touches, touch => touch.Id);
        OwnTimers = AddTimers(journey.Timers);
        foreach (var phase in journey.Phases)
        {
            if (phase.Phases.Count == 0)
                AddLeaf(phase, null);
            else
                AddSuper(phase);
        }
    }

    /// <summary>The phases in which members are, in document order.</summary>
    internal List<LeafPlace> Leaves { get; } = [];

    /// <summary>The phases around others, in document order.</summary>
    internal List<SuperPlace> Supers { get; } = [];

    internal List<JourneyTimer> Timers { get; } = [];

    internal List<MarkPlace> Marks { get; } = [];

    /// <summary>The timers of the journey itself.</summary>
    internal NumberRange OwnTimers { get; }

    internal int EventOf(string? id) => Number(_events, id);

    internal int CounterOf(string? id) => Number(_counters, id);

    internal int TouchOf(string? id) => Number(_touches, id);

    internal int TimerOf(string? id) => Number(_timers, id);

    internal int MarkOf(string? id) => Number(_marks, id);

    /// <summary>Where a phase stands, or null.</summary>
    internal PhasePlace? PlaceOf(string? id) => id is not null && _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>The leaf through which a phase is entered, or -1 where there is none.</summary>
    internal int EntryOf(PhasePlace place) =>
        place.Super is { } super ? ChildOf(super, super.Phase.Initial, super.Leaves.From) : place.Leaf!.Number;

    /// <summary>The leaf that stands for the history of a phase around others where none was left yet.</summary>
    internal int OtherwiseOf(SuperPlace super) =>
        ChildOf(super, super.Phase.HistoryOtherwise ?? super.Phase.Initial, super.Leaves.From);

    /// <summary>The number of a child by its id: the given one for null, and -1 where it is no child.</summary>
    internal int ChildOf(SuperPlace super, string? id, int unlessSaid)
    {
        if (id is null)
            return unlessSaid;
        return PlaceOf(id)?.Leaf is { } leaf && leaf.Super == super ? leaf.Number : -1;
    }

    /// <summary>Whether a timer may run in a leaf: its own, that of the phase around it, or the journey's.</summary>
    internal bool IsActive(int timer, LeafPlace leaf) =>
        OwnTimers.Contains(timer) || leaf.Timers.Contains(timer) || (leaf.Super?.Timers.Contains(timer) ?? false);

    /// <summary>Whether a timer may run where transitions apply: in a leaf, in those inside a phase around others, or for the journey anywhere.</summary>
    internal bool MayRun(int timer, LeafPlace? leaf, SuperPlace? super)
    {
        if (leaf is not null)
            return IsActive(timer, leaf);
        return super is null || OwnTimers.Contains(timer) || super.AllTimers.Contains(timer);
    }

    private void AddSuper(Phase phase)
    {
        var super = new SuperPlace(Supers.Count, phase) { Timers = AddTimers(phase.Timers) };
        Supers.Add(super);
        Add(phase.Id, new PhasePlace(null, super));
        int first = Leaves.Count;
        foreach (var child in phase.Phases)
            AddLeaf(child, super);
        super.Leaves = new NumberRange(first, Leaves.Count);
        super.AllTimers = new NumberRange(super.Timers.From, Timers.Count);
    }

    private void AddLeaf(Phase phase, SuperPlace? super)
    {
        var leaf = new LeafPlace(Leaves.Count, phase, super) { Timers = AddTimers(phase.Timers) };
        Leaves.Add(leaf);
        Add(phase.Id, new PhasePlace(leaf, null));
    }

    private NumberRange AddTimers(IReadOnlyList<JourneyTimer> timers)
    {
        int first = Timers.Count;
        foreach (var timer in timers)
        {
            Add(_timers, timer.Id, Timers.Count);
            if (timer.IsRhythm)
                AddMark(timer.Id, default, hasNext: false);
            for (int i = 0; i < timer.Marks.Count; i++)
                AddMark(timer.Marks[i].Id, timer.Marks[i].After, i + 1 < timer.Marks.Count);
            Timers.Add(timer);
        }
        return new NumberRange(first, Timers.Count);
    }

    private void AddMark(string id, JourneyDuration after, bool hasNext)
    {
        Add(_marks, id, Marks.Count);
        Marks.Add(new MarkPlace(id, Timers.Count, after, hasNext));
    }

    private void Add(string id, PhasePlace place)
    {
        if (!_places.TryGetValue(id, out _))
            _places.Add(id, place);
    }

    private static void Add(Dictionary<string, int> numbers, string id, int number)
    {
        if (!numbers.TryGetValue(id, out _))
            numbers.Add(id, number);
    }

    private static Dictionary<string, int> Numbered<T>(IReadOnlyList<T> parts, Func<T, string> idOf)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < parts.Count; i++)
            Add(numbers, idOf(parts[i]), i);
        return numbers;
    }

    private static int Number(Dictionary<string, int> numbers, string? id) =>
        id is not null && numbers.TryGetValue(id, out int number) ? number : -1;
}
