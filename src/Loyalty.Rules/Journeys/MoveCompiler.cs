namespace Loyalty.Rules.Journeys;

/// <summary>Flattens transitions into moves: for every leaf, its own, then those of the phase around it, then those of the journey.</summary>
internal sealed class MoveCompiler
{
    private readonly JourneyIndex _index;
    private readonly Func<LeafPlace, bool> _hasAlways;
    private readonly OperationCompiler _operations;
    private readonly List<CompiledCondition> _conditions = [];
    private readonly List<Move> _moves = [];
    private readonly List<Move> _variants = [];

    internal MoveCompiler(JourneyIndex index, Journey journey, OperationCompiler operations)
    {
        _index = index;
        _operations = operations;
        _hasAlways = leaf =>
            HasAlways(leaf.Phase.Transitions)
            || HasAlways(leaf.Super?.Phase.Transitions ?? [])
            || HasAlways(journey.Transitions);
    }

    internal CompiledCondition[] Conditions => [.. _conditions];

    internal int Count => _moves.Count;

    /// <summary>All moves: first those that were added in turn, then the variants of those to a remembered child.</summary>
    internal Move[] ToMoves()
    {
        for (int i = 0; i < _moves.Count; i++)
        {
            var move = _moves[i];
            if (move.HistoryOf == Move.None)
                continue;
            move.FirstVariant += _moves.Count;
            _moves[i] = move;
        }
        return [.. _moves, .. _variants];
    }

    /// <summary>Adds a transition as it is taken from a leaf.</summary>
    internal void Add(Transition transition, int number, TransitionLevel level, LeafPlace from)
    {
        int first = _conditions.Count;
        foreach (var condition in transition.If)
            _conditions.Add(new CompiledCondition(condition, _index));
        var move = new Move
        {
            FirstCondition = first,
            EndCondition = _conditions.Count,
            Transition = number,
            To = Move.None,
            Remembers = Move.None,
            HistoryOf = Move.None,
        };
        if (transition.IsTargetless)
            _moves.Add(Staying(move, transition, from));
        else if (transition.To is not null)
            _moves.Add(Moving(move, transition, level, from));
        else
            _moves.Add(Remembering(move, transition, from));
    }

    /// <summary>What entering the first phase does.</summary>
    internal Move Entering(LeafPlace leaf)
    {
        var move = new Move
        {
            FirstOperation = _operations.Count,
            To = (byte)leaf.Number,
            Remembers = Move.None,
            HistoryOf = Move.None,
            Ends = leaf.Phase.Kind == PhaseKind.Final,
        };
        _operations.AddEntering(leaf, entersSuper: leaf.Super is not null);
        move.EndOperation = _operations.Count;
        return move;
    }

    private Move Staying(Move move, Transition transition, LeafPlace from)
    {
        move.FirstOperation = _operations.Count;
        _operations.Add(transition.Do, from);
        move.EndOperation = _operations.Count;
        move.MayChain = _hasAlways(from) || _operations.Raises(move);
        return move;
    }

    private Move Moving(Move move, Transition transition, TransitionLevel level, LeafPlace from)
    {
        var target = _index.PlaceOf(transition.To).GetValueOrDefault();
        var to = _index.Leaves[_index.EntryOf(target)];
        return Moving(move, transition, from, to, StaysInSuper(_index, transition, level, from, to));
    }

    /// <summary>Whether a move stays within the phase around; one that is named, or remembered, is left and entered, also from within.</summary>
    internal static bool StaysInSuper(
        JourneyIndex index,
        Transition transition,
        TransitionLevel level,
        LeafPlace from,
        LeafPlace to
    ) =>
        transition.To is not null
        && index.PlaceOf(transition.To).GetValueOrDefault().Super is null
        && from.Super is not null
        && from.Super == to.Super
        && (level == TransitionLevel.Leaf || (level == TransitionLevel.Super && transition.Inside));

    private Move Remembering(Move move, Transition transition, LeafPlace from)
    {
        var super = _index.PlaceOf(transition.ToHistory).GetValueOrDefault().Super!;
        move.HistoryOf = (byte)super.Number;
        move.FirstVariant = _variants.Count;
        for (int leaf = super.Leaves.From; leaf < super.Leaves.To; leaf++)
        {
            var variant = move;
            variant.HistoryOf = Move.None;
            variant.FirstVariant = 0;
            _variants.Add(Moving(variant, transition, from, _index.Leaves[leaf], staysInSuper: false));
        }
        return move;
    }

    private Move Moving(Move move, Transition transition, LeafPlace from, LeafPlace to, bool staysInSuper)
    {
        var left = staysInSuper ? null : from.Super;
        var stopped = left?.AllTimers ?? from.Timers;
        move.StopFrom = (ushort)stopped.From;
        move.StopTo = (ushort)stopped.To;
        move.To = (byte)to.Number;
        if (left is { Phase.HasHistory: true })
            move.Remembers = (byte)left.Number;
        move.FirstOperation = _operations.Count;
        _operations.Add(from.Phase.OnLeave, from);
        if (left is not null)
            _operations.Add(left.Phase.OnLeave, from);
        _operations.Add(transition.Do, from);
        _operations.AddEntering(to, entersSuper: to.Super is not null && !staysInSuper);
        move.EndOperation = _operations.Count;
        move.Ends = to.Phase.Kind == PhaseKind.Final;
        move.MayChain = _operations.Raises(move) || (!move.Ends && _hasAlways(to));
        return move;
    }

    private static bool HasAlways(IReadOnlyList<Transition> transitions)
    {
        foreach (var transition in transitions)
        {
            if (transition.Trigger.Kind == TriggerKind.Always)
                return true;
        }
        return false;
    }
}
