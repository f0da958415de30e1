namespace Loyalty.Rules.Journeys.Checking;

/// <summary>
/// Looks for transitions without a trigger that lead to each other again. What conditions see is followed exactly from one to the next: counters as effects change
/// them, the time in the phase, and what stays as it is while no time passes.
/// </summary>
internal sealed class AlwaysCycle
{
    // Steps looked at in a whole journey; beyond it nothing is claimed.
    private const int MostSteps = 20_000;
    private const int MostTransitions = 100;

    private readonly JourneyIndex _index;
    private readonly RegionSpace _space;
    private readonly RegionCut _cut;
    private readonly List<PlacedTransition>[] _always;
    private readonly List<(int Leaf, PlacedTransition Taken, Region Region)> _path = [];
    private int _steps;

    internal AlwaysCycle(JourneyIndex index, RegionSpace space, RegionCut cut, List<PlacedTransition>[] taken)
    {
        _index = index;
        _space = space;
        _cut = cut;
        _always = Array.ConvertAll(
            taken,
            list => list.FindAll(one => one.Transition.Trigger.Kind == TriggerKind.Always)
        );
    }

    /// <summary>The first cycle that begins in a phase: the transitions, with the number of the phase in which each is taken; null where there is none.</summary>
    internal IReadOnlyList<(int Leaf, PlacedTransition Taken, Region Region)>? From(int leaf)
    {
        _path.Clear();
        var place = _index.Leaves[leaf];
        return Follow(leaf, _space.All(place, place.Super)) ? _path : null;
    }

    private bool Follow(int leaf, Region region)
    {
        var place = _index.Leaves[leaf];
        var before = new List<Region>();
        foreach (var one in _always[leaf])
        {
            if (++_steps > MostSteps)
                return false;
            var holds = _space.Of(one.Transition, place, place.Super);
            foreach (var part in _cut.Rest(_space.Tight(region.And(holds), place), before, place) ?? [])
            {
                if (Take(leaf, one, part))
                    return true;
            }
            before.Add(holds);
        }
        return false;
    }

    private bool Take(int leaf, PlacedTransition one, Region region)
    {
        int before = _path.FindLastIndex(step => step.Leaf == leaf && step.Taken == one);
        if (before >= 0 && region.HasNumbersOf(_path[before].Region))
        {
            _path.RemoveRange(0, before);
            return true;
        }
        // What comes to rest within so many transitions is let rest; what needs more, a run undoes.
        if (_path.Count == MostTransitions)
            return false;
        if (before >= 0)
            region = Farthest(_path[before].Region, region);
        _path.Add((leaf, one, region));
        foreach (int target in Targets(leaf, one))
        {
            if (_index.Leaves[target].Phase.Kind != PhaseKind.Final && Follow(target, After(leaf, one, target, region)))
                return true;
        }
        _path.RemoveAt(_path.Count - 1);
        return false;
    }

    /// <summary>Counters that move with every round are followed from where they are moved to, which tells whether they ever leave.</summary>
    private Region Farthest(Region before, Region now)
    {
        for (int part = 0; part < _space.Value; part++)
        {
            if (now[part].Low > before[part].Low)
                now = now.With(part, new Interval(now[part].High, now[part].High));
            else if (now[part].High < before[part].High)
                now = now.With(part, new Interval(now[part].Low, now[part].Low));
        }
        return now;
    }

    private static IEnumerable<int> Targets(int leaf, PlacedTransition one)
    {
        if (one.Transition.IsTargetless)
            return [leaf];
        var remembered = one.Remembered();
        return remembered.Count == 0 ? [one.Target()] : Enumerable.Range(remembered.From, remembered.Count);
    }

    private Region After(int leaf, PlacedTransition one, int target, Region region)
    {
        var (from, to) = (_index.Leaves[leaf], _index.Leaves[target]);
        if (one.Transition.IsTargetless)
            return _space.Tight(After(region, one.Transition.Do), from);
        bool stays = MoveCompiler.StaysInSuper(_index, one.Transition, one.Level, from, to);
        region = After(region, from.Phase.OnLeave);
        if (!stays && from.Super is { } left)
            region = After(region, left.Phase.OnLeave);
        region = After(region, one.Transition.Do);
        // What was started, stopped or left is not followed: any timer of the new phase may run or not.
        var any = _space.All(to, to.Super);
        for (int part = _space.InPhase; part < _space.Numbers; part++)
            region = region.With(part, part == _space.InJourney ? region[part] : any[part]);
        region = region.With(_space.InPhase, new Interval(0, 0));
        if (!stays && to.Super is { } entered)
            region = After(region, entered.Phase.OnEnter);
        return _space.Tight(After(region, to.Phase.OnEnter), to);
    }

    private Region After(Region region, IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects)
        {
            int part =
                effect.Kind is EffectKind.Count or EffectKind.Set ? _index.CounterOf(effect.Id)
                : effect.Kind is EffectKind.Start or EffectKind.Cancel ? _space.PartOf(_index.TimerOf(effect.Id))
                : -1;
            if (part >= 0)
                region = region.With(part, After(region[part], effect));
        }
        return region;
    }

    private static Interval After(Interval range, Effect effect) =>
        effect.Kind switch
        {
            EffectKind.Count => range.Shifted(effect.Amount, JourneyLimits.Counter),
            EffectKind.Set => new Interval(effect.Amount, effect.Amount),
            EffectKind.Start => new Interval(0, 0),
            _ => new Interval(-1, -1),
        };
}
