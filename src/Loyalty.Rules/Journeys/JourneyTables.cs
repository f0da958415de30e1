namespace Loyalty.Rules.Journeys;

/// <summary>A journey as tables: phases, triggers and transitions by number. Immutable.</summary>
internal sealed class JourneyTables
{
    private readonly Phase[] _leaves;
    private readonly Trigger[] _triggers;
    private readonly Transition[] _transitions;

    internal JourneyTables(Phase[] leaves, Trigger[] triggers, Transition[] transitions)
    {
        _leaves = leaves;
        _triggers = triggers;
        _transitions = transitions;
    }

    internal Phase LeafAt(int leaf) => _leaves[leaf];

    internal Trigger TriggerAt(int trigger) => _triggers[trigger];

    internal Transition TransitionAt(int transition) => _transitions[transition];
}
