namespace Loyalty.Rules.Journeys.Checking;

/// <summary>
/// Looks for raised events that raise each other again. Only what is certain is claimed: transitions without conditions that raise one event each,
/// in phases in which nothing is taken at once.
/// </summary>
internal sealed class RaiseCycle
{
    private readonly JourneyIndex _index;
    private readonly List<PlacedTransition>[] _taken;

    internal RaiseCycle(JourneyIndex index, List<PlacedTransition>[] taken)
    {
        _index = index;
        _taken = taken;
    }

    /// <summary>The cycle into which an event leads in a phase: the transitions, with the number of the phase in which each is taken; null where it leads into none for certain.</summary>
    internal IReadOnlyList<(int Leaf, PlacedTransition Taken)>? From(int leaf, string happened)
    {
        var path = new List<(int Leaf, PlacedTransition Taken)>();
        while (true)
        {
            if (TakenFor(leaf, happened) is not { } one)
                return null;
            int before = path.FindIndex(step => step.Leaf == leaf && step.Taken == one);
            if (before >= 0)
                return path.GetRange(before, path.Count - before);
            path.Add((leaf, one));
            if (TargetOf(leaf, one) is not { } target || OnlyRaised(leaf, one, target) is not { } raised)
                return null;
            (leaf, happened) = (target, raised);
        }
    }

    /// <summary>The transition that an event certainly takes in a phase; null for none, and where a condition decides.</summary>
    private PlacedTransition? TakenFor(int leaf, string happened)
    {
        var first = _taken[leaf]
            .Find(one =>
                one.Transition.Trigger.Kind == TriggerKind.Event
                && string.Equals(one.Transition.Trigger.Id, happened, StringComparison.Ordinal)
            );
        return first is { Transition.If.Count: 0 } ? first : null;
    }

    /// <summary>Where a transition leads; null where that depends on what is remembered, or something is taken there at once.</summary>
    private int? TargetOf(int leaf, PlacedTransition one)
    {
        if (!one.Transition.IsTargetless && one.Remembered().Count > 0)
            return null;
        int target = one.Transition.IsTargetless ? leaf : one.Target();
        bool goesOn = _taken[target].Exists(other => other.Transition.Trigger.Kind == TriggerKind.Always);
        return goesOn || _index.Leaves[target].Phase.Kind == PhaseKind.Final ? null : target;
    }

    /// <summary>The event that a transition raises with all that it leaves and enters; null for none or several.</summary>
    private string? OnlyRaised(int leaf, PlacedTransition one, int target)
    {
        IEnumerable<Effect> all = one.Transition.Do;
        if (!one.Transition.IsTargetless)
        {
            var (from, to) = (_index.Leaves[leaf], _index.Leaves[target]);
            all = from.Phase.OnLeave.Concat(all).Concat(to.Phase.OnEnter);
            if (!MoveCompiler.StaysInSuper(_index, one.Transition, one.Level, from, to))
                all = all.Concat(from.Super?.Phase.OnLeave ?? []).Concat(to.Super?.Phase.OnEnter ?? []);
        }
        var raised = all.Where(effect => effect.Kind == EffectKind.Raise).Take(2).ToList();
        return raised.Count == 1 ? raised[0].Id : null;
    }
}
