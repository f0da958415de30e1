using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Looks where the transitions of a journey lead: which can be taken, which fight, what is never reached, and what never comes to rest.</summary>
/// <remarks>The journey has no errors so far. Conditions are compared exactly, days as 24 hours.</remarks>
internal sealed class JourneyWaysCheck
{
    private readonly Journey _journey;
    private readonly JourneyIndex _index;
    private readonly RegionSpace _space;
    private readonly RegionCut _cut;
    private readonly DiagnosticReporter _reporter;
    private readonly DiagnosticPath[] _leafPaths;
    private readonly List<PlacedTransition>[] _ofLeaves;
    private readonly List<PlacedTransition>[] _ofSupers;
    private readonly List<PlacedTransition> _ofJourney;

    internal JourneyWaysCheck(Journey journey, JourneyIndex index, DiagnosticReporter reporter)
    {
        _journey = journey;
        _index = index;
        _reporter = reporter;
        _space = new RegionSpace(journey, index);
        _cut = new RegionCut(_space);
        _leafPaths = new DiagnosticPath[index.Leaves.Count];
        _ofLeaves = new List<PlacedTransition>[index.Leaves.Count];
        _ofSupers = new List<PlacedTransition>[index.Supers.Count];
        Place();
        _ofJourney = Placed(DiagnosticPath.Root, journey.Transitions, null, null);
    }

    internal void Run()
    {
        foreach (var leaf in _index.Leaves)
            CheckGroup("Phase", leaf.Phase.Id, _ofLeaves[leaf.Number]);
        foreach (var super in _index.Supers)
            CheckGroup("Phase", super.Phase.Id, _ofSupers[super.Number]);
        CheckGroup("Journey", _journey.Id, _ofJourney);
        foreach (var leaf in _index.Leaves)
            CheckHidden(
                _ofLeaves[leaf.Number],
                (leaf.Super is null ? [] : _ofSupers[leaf.Super.Number]).Concat(_ofJourney)
            );
        foreach (var super in _index.Supers)
            CheckHidden(_ofSupers[super.Number], _ofJourney);
        var taken = _index.Leaves.ConvertAll(TakenIn).ToArray();
        var first = _index.PlaceOf(_journey.Initial ?? _journey.Phases[0].Id).GetValueOrDefault();
        var graph = new JourneyGraph(_index, _index.EntryOf(first), taken);
        foreach (var leaf in _index.Leaves)
        {
            _reporter.About("Phase", leaf.Phase.Id);
            if (!graph.IsReached(leaf.Number))
                _reporter.Report(JourneyCodes.Unreachable, _leafPaths[leaf.Number]);
            else if (!graph.ComesToRest(leaf.Number))
                _reporter.Report(JourneyCodes.DeadEnd, _leafPaths[leaf.Number]);
        }
        CheckCycles(new AlwaysCycle(_index, _space, _cut, taken));
        CheckRaised(new RaiseCycle(_index, taken));
    }

    private void Place()
    {
        int leaf = 0;
        int super = 0;
        for (int i = 0; i < _journey.Phases.Count; i++)
        {
            var phase = _journey.Phases[i];
            var path = DiagnosticPath.Root.Then("phases").Then(i);
            if (phase.Phases.Count == 0)
            {
                PlaceLeaf(leaf++, path);
                continue;
            }
            _ofSupers[super] = Placed(path, phase.Transitions, null, _index.Supers[super]);
            super++;
            for (int j = 0; j < phase.Phases.Count; j++)
                PlaceLeaf(leaf++, path.Then("phases").Then(j));
        }
    }

    private void PlaceLeaf(int number, DiagnosticPath path)
    {
        var leaf = _index.Leaves[number];
        _leafPaths[number] = path;
        _ofLeaves[number] = Placed(path, leaf.Phase.Transitions, leaf, leaf.Super);
    }

    private List<PlacedTransition> Placed(
        DiagnosticPath owner,
        IReadOnlyList<Transition> transitions,
        LeafPlace? leaf,
        SuperPlace? super
    )
    {
        var placed = new List<PlacedTransition>();
        for (int i = 0; i < transitions.Count; i++)
            placed.Add(new PlacedTransition(transitions[i], owner.Then("transitions").Then(i), leaf, super, _index));
        return placed;
    }

    /// <summary>Compares the transitions of one owner with those before them that wait for the same.</summary>
    private void CheckGroup(string kind, string id, List<PlacedTransition> group)
    {
        _reporter.About(kind, id);
        var regions = group.ConvertAll(one => _space.Of(one.Transition, one.Leaf, one.Super));
        var isTaken = new bool[group.Count];
        for (int i = 0; i < group.Count; i++)
        {
            int contradiction = regions[i].FirstEmpty();
            if (contradiction >= 0)
            {
                string name = _space.NameOf(contradiction, _journey);
                _reporter.Report(JourneyCodes.Contradiction, group[i].Path, name);
                continue;
            }
            int[] before = [.. Enumerable.Range(0, i).Where(j => isTaken[j] && group[j].HasTriggerOf(group[i]))];
            var meeting = Array.FindAll(before, j => _cut.Meet(regions[i], regions[j], group[i].Leaf));
            isTaken[i] = _cut.Rest(regions[i], meeting.Select(j => regions[j]), group[i].Leaf) is not { Count: 0 };
            if (!isTaken[i])
                _reporter.Report(JourneyCodes.Shadowed, group[i].Path, Shadow(group, meeting));
            else if (meeting.Length > 0)
                _reporter.Report(JourneyCodes.Overlap, group[i].Path, group[meeting[0]].Path);
        }
    }

    private void CheckHidden(List<PlacedTransition> group, IEnumerable<PlacedTransition> farther)
    {
        foreach (var one in group)
        {
            if (HiddenCounting.Behind(one, farther) is not { } hidden)
                continue;
            Owner(one);
            string[] kept = [.. HiddenCounting.Counting(hidden).Select(effect => effect.Id!)];
            _reporter.Report(JourneyCodes.CountingHidden, one.Path, hidden.Path, Quoted.Of(kept));
        }
    }

    private static string Shadow(List<PlacedTransition> group, int[] meeting)
    {
        string first = "that at " + group[meeting[0]].Path;
        return meeting.Length == 1 ? first : first + " or another one";
    }

    /// <summary>The transitions that can be taken in a phase, in the order in which they are tried.</summary>
    private List<PlacedTransition> TakenIn(LeafPlace leaf)
    {
        var taken = new List<PlacedTransition>();
        if (leaf.Phase.Kind == PhaseKind.Final)
            return taken;
        var tried = new List<(PlacedTransition Transition, Region Region)>();
        var all = _ofLeaves[leaf.Number]
            .Concat(leaf.Super is { } super ? _ofSupers[super.Number] : [])
            .Concat(_ofJourney);
        foreach (var one in all)
        {
            var region = _space.Of(one.Transition, leaf, leaf.Super);
            var before = tried.FindAll(other => other.Transition.HasTriggerOf(one)).ConvertAll(other => other.Region);
            if (region.IsEmpty || _cut.Rest(region, before, leaf) is { Count: 0 })
                continue;
            taken.Add(one);
            tried.Add((one, region));
        }
        return taken;
    }

    private void CheckCycles(AlwaysCycle cycles)
    {
        var reported = new HashSet<PlacedTransition>();
        foreach (var leaf in _index.Leaves)
        {
            // The same cycle is found from each of its phases.
            if (cycles.From(leaf.Number) is not { } cycle || cycle.Any(step => reported.Contains(step.Taken)))
                continue;
            reported.UnionWith(cycle.Select(step => step.Taken));
            Report(JourneyCodes.Cycle, cycle.Select(step => (step.Leaf, step.Taken)).ToList());
        }
    }

    private void CheckRaised(RaiseCycle cycles)
    {
        var reported = new HashSet<PlacedTransition>();
        foreach (var leaf in _index.Leaves)
        {
            foreach (string happened in _journey.AllEvents)
            {
                if (
                    cycles.From(leaf.Number, happened) is not { } cycle
                    || cycle.Any(step => reported.Contains(step.Taken))
                )
                    continue;
                reported.UnionWith(cycle.Select(step => step.Taken));
                Report(JourneyCodes.RaiseCycle, cycle);
            }
        }
    }

    /// <summary>Tells a cycle from the phase that stands first in the document.</summary>
    private void Report(DiagnosticDescriptor what, IReadOnlyList<(int Leaf, PlacedTransition Taken)> cycle)
    {
        int start = cycle.ToList().FindIndex(step => step.Leaf == cycle.Min(one => one.Leaf));
        var (first, taken) = cycle[start];
        var way = cycle
            .Skip(start)
            .Concat(cycle.Take(start))
            .Select(step => _index.Leaves[step.Leaf].Phase.Id)
            .Append(_index.Leaves[first].Phase.Id);
        Owner(taken);
        _reporter.Report(what, taken.Path, string.Join(", ", way.Select(id => Quoted.Of(id))));
    }

    private void Owner(PlacedTransition transition)
    {
        if (transition.Leaf is { } leaf)
            _reporter.About("Phase", leaf.Phase.Id);
        else if (transition.Super is { } super)
            _reporter.About("Phase", super.Phase.Id);
        else
            _reporter.AboutJourney(_journey.Id);
    }
}
