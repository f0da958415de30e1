namespace Loyalty.Rules.Journeys;

/// <summary>Collects a transition. Without a target no phase is left or entered.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class TransitionBuilder
{
    private readonly Trigger _trigger;
    private readonly List<Condition> _if = [];
    private readonly List<Effect> _do = [];
    private string? _to;
    private string? _toHistory;
    private bool _inside;

    internal TransitionBuilder(Trigger trigger) => _trigger = trigger;

    /// <summary>Adds conditions, all of which must hold.</summary>
    /// <param name="conditions">The conditions.</param>
    public TransitionBuilder If(params Condition[] conditions)
    {
        _if.AddRange(Given.Values(conditions));
        return this;
    }

    /// <summary>Says the phase to enter.</summary>
    /// <param name="phase">The id of the phase; a phase around others means its first child.</param>
    public TransitionBuilder To(string phase)
    {
        (_to, _toHistory) = (Given.Value(phase), null);
        return this;
    }

    /// <summary>Says the phase around others to enter, through the child that was left last.</summary>
    /// <param name="phase">The id of the phase, which must remember.</param>
    public TransitionBuilder ToHistory(string phase)
    {
        (_to, _toHistory) = (null, Given.Value(phase));
        return this;
    }

    /// <summary>Leaves the phase around as it is, for its own transition to one of its children.</summary>
    public TransitionBuilder Inside()
    {
        _inside = true;
        return this;
    }

    /// <summary>Adds effects, which happen between leaving and entering.</summary>
    /// <param name="effects">The effects.</param>
    public TransitionBuilder Do(params Effect[] effects)
    {
        _do.AddRange(Given.Values(effects));
        return this;
    }

    internal Transition Build() => new(_trigger, [.. _if], _to, _toHistory, _inside, [.. _do]);
}
