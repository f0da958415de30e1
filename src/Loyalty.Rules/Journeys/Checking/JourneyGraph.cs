namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Where the transitions of a journey can lead: those whose conditions can hold while those of none before them do.</summary>
internal sealed class JourneyGraph
{
    private readonly JourneyIndex _index;
    private readonly List<PlacedTransition>[] _taken;
    private readonly bool[] _isReached;

    /// <param name="index">The parts of the journey.</param>
    /// <param name="first">The phase in which a run begins.</param>
    /// <param name="taken">For each phase, the transitions that can be taken there.</param>
    internal JourneyGraph(JourneyIndex index, int first, List<PlacedTransition>[] taken)
    {
        _index = index;
        _taken = taken;
        _isReached = ReachedFrom(first);
    }

    internal bool IsReached(int leaf) => _isReached[leaf];

    /// <summary>Whether a member can come from a phase to one that is steady or final.</summary>
    internal bool ComesToRest(int leaf)
    {
        var seen = new bool[_taken.Length];
        var waiting = new Stack<int>([leaf]);
        while (waiting.Count > 0)
        {
            int next = waiting.Pop();
            if (seen[next])
                continue;
            seen[next] = true;
            if (_index.Leaves[next].Phase.Kind != PhaseKind.Ordinary)
                return true;
            foreach (var transition in _taken[next])
            {
                Visit(transition.Target(), waiting);
                var remembered = transition.Remembered();
                for (int child = remembered.From; child < remembered.To; child++)
                {
                    if (_isReached[child])
                        waiting.Push(child);
                }
            }
        }
        return false;
    }

    /// <summary>A child that is remembered was reached before, so that only what stands for history can be new.</summary>
    private bool[] ReachedFrom(int first)
    {
        var reached = new bool[_taken.Length];
        var waiting = new Stack<int>([first]);
        while (waiting.Count > 0)
        {
            int next = waiting.Pop();
            if (reached[next])
                continue;
            reached[next] = true;
            foreach (var transition in _taken[next])
                Visit(transition.Target(), waiting);
        }
        return reached;
    }

    private static void Visit(int target, Stack<int> waiting)
    {
        if (target >= 0)
            waiting.Push(target);
    }
}
