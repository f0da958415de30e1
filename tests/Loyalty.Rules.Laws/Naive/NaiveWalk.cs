using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Naive;

/// <summary>Walks a small journey from phase to phase, with what its phase around others remembers.</summary>
internal sealed class NaiveWalk
{
    private const long Farthest = 40;

    private readonly NaiveWays _ways;
    private readonly Dictionary<NaiveLeaf, List<Transition>> _taken;

    internal NaiveWalk(NaiveWays ways)
    {
        _ways = ways;
        _taken = ways.Leaves.ToDictionary(leaf => leaf, ways.TakenIn);
    }

    /// <summary>The places to which a way leads from others, themselves included: a phase and the remembered child.</summary>
    internal HashSet<(NaiveLeaf Leaf, NaiveLeaf? Remembered)> From(
        IEnumerable<(NaiveLeaf Leaf, NaiveLeaf? Remembered)> places
    )
    {
        var seen = new HashSet<(NaiveLeaf, NaiveLeaf?)>();
        var waiting = new Queue<(NaiveLeaf Leaf, NaiveLeaf? Remembered)>(places);
        while (waiting.Count > 0)
        {
            var place = waiting.Dequeue();
            if (!seen.Add(place))
                continue;
            foreach (var transition in _taken[place.Leaf])
            {
                if (_ways.Target(transition, place.Remembered) is { } target)
                    waiting.Enqueue((target, Remembered(transition, place.Leaf, target, place.Remembered)));
            }
        }
        return seen;
    }

    /// <summary>Whether transitions without a trigger never come to rest from something that can be the case.</summary>
    internal bool HasCycle() =>
        _ways.Leaves.Any(leaf =>
            leaf.Phase.Kind != PhaseKind.Final
            && _ways.AllIn(leaf).Exists(one => one.Trigger.Kind == TriggerKind.Always)
            && _ways
                .Leaves.Where(one => one.Super is { HasHistory: true })
                .Append(null)
                .Any(remembered => CasesBefore(leaf).Any(at => Comes(leaf, remembered, at)))
        );

    /// <summary>No transition without a trigger asks for a timer, so none runs. The counter may be what effects lead away from or up to the numbers that conditions ask for.</summary>
    private IEnumerable<NaiveCase> CasesBefore(NaiveLeaf leaf) =>
        _ways
            .Cases(Trigger.Always, leaf)
            .Where(at => at.Counter == 4 && at.IsIdle)
            .SelectMany(at => Enumerable.Range(-12, 28).Select(n => at.With(n, at.Text, at.Value)));

    private bool Comes(NaiveLeaf leaf, NaiveLeaf? remembered, NaiveCase at)
    {
        var seen = new HashSet<(NaiveLeaf, long, int, NaiveLeaf?)>();
        while (leaf.Phase.Kind != PhaseKind.Final)
        {
            var next = _ways
                .AllIn(leaf)
                .Find(one => one.Trigger.Kind == TriggerKind.Always && NaiveWays.Holds(one, at));
            if (next is null)
                return false;
            // Time stands still, so that the same place with the same counter comes again and again.
            if (!seen.Add((leaf, at.Counter, at.InPhase, remembered)))
                return true;
            if (_ways.Target(next, remembered) is not { } target)
            {
                at = at.With(After(at.Counter, next.Do), at.Text, at.Value);
                continue;
            }
            bool stays = Stays(next, leaf, target);
            long counter = After(at.Counter, leaf.Phase.OnLeave);
            counter = After(counter, stays ? [] : leaf.Super?.OnLeave ?? []);
            counter = After(counter, next.Do);
            counter = After(counter, stays ? [] : target.Super?.OnEnter ?? []);
            at = at.Entered(After(counter, target.Phase.OnEnter));
            remembered = Remembered(next, leaf, target, remembered);
            leaf = target;
        }
        return false;
    }

    private static NaiveLeaf? Remembered(Transition taken, NaiveLeaf from, NaiveLeaf to, NaiveLeaf? before) =>
        from.Super is { HasHistory: true } && !Stays(taken, from, to) ? from : before;

    /// <summary>Only a transition of a child to another child by its own name leaves the phase around as it is.</summary>
    private static bool Stays(Transition taken, NaiveLeaf from, NaiveLeaf to) =>
        from.Super is not null
        && from.Super == to.Super
        && taken.To == to.Phase.Id
        && from.Phase.Transitions.Contains(taken);

    private static long After(long counter, IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects.Where(one => one.Id == "n"))
            counter = effect.Kind == EffectKind.Set ? effect.Amount : counter + effect.Amount;
        // Where nothing changes any more, a counter may as well stop.
        return Math.Max(-Farthest, Math.Min(Farthest, counter));
    }
}
