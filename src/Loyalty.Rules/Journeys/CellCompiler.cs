namespace Loyalty.Rules.Journeys;

/// <summary>Adds the moves of every leaf and trigger in the order in which they are tried, and tells where each cell begins.</summary>
internal static class CellCompiler
{
    internal static int[] Compile(
        Journey journey,
        JourneyIndex index,
        int triggers,
        Transition[] transitions,
        MoveCompiler moves
    )
    {
        var numbers = new Dictionary<Transition, int>();
        foreach (var transition in transitions)
            numbers[transition] = numbers.Count;
        int[] cells = new int[(index.Leaves.Count * triggers) + 1];
        int cell = 0;
        foreach (var leaf in index.Leaves)
        {
            var byTrigger = ByTrigger(journey, leaf, index, triggers);
            for (int trigger = 0; trigger < triggers; trigger++)
            {
                cells[cell++] = moves.Count;
                foreach ((var transition, var level) in byTrigger[trigger] ?? [])
                    moves.Add(transition, numbers[transition], level, leaf);
            }
        }
        cells[cell] = moves.Count;
        return cells;
    }

    /// <summary>The transitions of a leaf by what they wait for. In a final phase nothing is taken.</summary>
    private static List<(Transition, TransitionLevel)>?[] ByTrigger(
        Journey journey,
        LeafPlace leaf,
        JourneyIndex index,
        int triggers
    )
    {
        var byTrigger = new List<(Transition, TransitionLevel)>?[triggers];
        if (leaf.Phase.Kind == PhaseKind.Final)
            return byTrigger;
        Add(leaf.Phase.Transitions, TransitionLevel.Leaf);
        Add(leaf.Super?.Phase.Transitions ?? [], TransitionLevel.Super);
        Add(journey.Transitions, TransitionLevel.Journey);
        return byTrigger;

        void Add(IReadOnlyList<Transition> transitions, TransitionLevel level)
        {
            foreach (var transition in transitions)
                (byTrigger[NumberOf(transition.Trigger)] ??= []).Add((transition, level));
        }

        int NumberOf(Trigger trigger) =>
            trigger.Kind switch
            {
                TriggerKind.Event => index.EventOf(trigger.Id),
                TriggerKind.Timer => journey.AllEvents.Count + index.MarkOf(trigger.Id),
                _ => triggers - 1,
            };
    }
}
