namespace Loyalty.Rules.Journeys;

/// <summary>A journey as tables. Triggers are numbered: events, then marks, then the one that waits for nothing.</summary>
/// <remarks>Immutable and thread-safe. The journey must have passed its check.</remarks>
internal sealed class JourneyTables
{
    internal JourneyTables(Journey journey, ProgramCalendar calendar)
    {
        Clock = new JourneyClock(calendar);
        Index = new JourneyIndex(journey);
        var operations = new OperationCompiler(Index, journey);
        var moves = new MoveCompiler(Index, journey, operations);
        Triggers = TriggersOf(journey, Index);
        Transitions = TransitionsOf(journey);
        Cells = CellCompiler.Compile(journey, Index, Triggers.Length, Transitions, moves);
        OfEvents = [.. journey.AllEvents.Select(operations.AddOfEvent)];
        var first = Index.PlaceOf(journey.Initial ?? journey.Phases[0].Id).GetValueOrDefault();
        Entry = moves.Entering(Index.Leaves[Index.EntryOf(first)]);
        Moves = moves.ToMoves();
        Conditions = moves.Conditions;
        Operations = operations.ToArray();
        Marks = [.. Index.Marks.Select(mark => new CompiledMark(mark, Index.Timers[mark.Timer]))];
        Counters = [.. journey.Counters];
        Touches = [.. journey.Touches];
        FirstMarks = FirstMarksOf(Index);
        RhythmMarks = [.. Index.Leaves.Select(leaf => RhythmMarksOf(leaf, Index))];
        FirstLeaves = [.. Index.Supers.Select(super => super.Leaves.From)];
        OtherwiseLeaves = [.. Index.Supers.Select(Index.OtherwiseOf)];
        RhythmEvent = Index.EventOf(journey.RhythmOf);
        ToldEvents = journey.Events.Count;
        Events = journey.AllEvents.Count;
        Stamp = JourneyStamp.OfStates(journey, Index);
        EventStamp = JourneyStamp.OfEvents(journey);
    }

    internal JourneyIndex Index { get; }

    internal JourneyClock Clock { get; }

    /// <summary>The moves of leaf and trigger, in the order in which they are tried: from one cell to the next.</summary>
    internal int[] Cells { get; }

    internal Move[] Moves { get; }

    internal CompiledCondition[] Conditions { get; }

    internal Operation[] Operations { get; }

    internal CompiledMark[] Marks { get; }

    internal Counter[] Counters { get; }

    internal Touch[] Touches { get; }

    internal Trigger[] Triggers { get; }

    /// <summary>All transitions in the order of phases, a child's before those of the phase around it, those of the journey last.</summary>
    internal Transition[] Transitions { get; }

    /// <summary>What each event does before it is taken.</summary>
    internal NumberRange[] OfEvents { get; }

    /// <summary>What entering the first phase does.</summary>
    internal Move Entry { get; }

    /// <summary>For each leaf, the marks of the rhythm timers that may run in it, by document order.</summary>
    internal int[][] RhythmMarks { get; }

    /// <summary>The first mark of each timer.</summary>
    internal int[] FirstMarks { get; }

    /// <summary>For each phase around others, its first leaf, and the one that stands for its history.</summary>
    internal int[] FirstLeaves { get; }

    internal int[] OtherwiseLeaves { get; }

    /// <summary>The event of the rhythm, or -1.</summary>
    internal int RhythmEvent { get; }

    internal int Events { get; }

    /// <summary>How many of them are told; those that only the journey raises come after them.</summary>
    internal int ToldEvents { get; }

    /// <summary>What the numbers in a state mean: journeys that are equal in this may share states. Never 0.</summary>
    internal int Stamp { get; }

    internal int EventStamp { get; }

    /// <summary>The trigger that waits for nothing.</summary>
    internal int Always => Triggers.Length - 1;

    private static Trigger[] TriggersOf(Journey journey, JourneyIndex index) =>
        [
            .. journey.AllEvents.Select(Trigger.Event),
            .. index.Marks.Select(mark => Trigger.Timer(mark.Id)),
            Trigger.Always,
        ];

    private static Transition[] TransitionsOf(Journey journey) =>
        [
            .. journey.Phases.SelectMany(phase =>
                phase.Phases.SelectMany(child => child.Transitions).Concat(phase.Transitions)
            ),
            .. journey.Transitions,
        ];

    private static int[] FirstMarksOf(JourneyIndex index)
    {
        int[] first = new int[index.Timers.Count];
        for (int mark = index.Marks.Count - 1; mark >= 0; mark--)
            first[index.Marks[mark].Timer] = mark;
        return first;
    }

    private static int[] RhythmMarksOf(LeafPlace leaf, JourneyIndex index)
    {
        var marks = new List<int>();
        for (int mark = 0; mark < index.Marks.Count; mark++)
        {
            int timer = index.Marks[mark].Timer;
            if (index.Timers[timer].IsRhythm && index.IsActive(timer, leaf))
                marks.Add(mark);
        }
        return [.. marks];
    }
}
