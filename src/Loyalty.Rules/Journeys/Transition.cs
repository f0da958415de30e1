namespace Loyalty.Rules.Journeys;

/// <summary>What moves a member: when a trigger comes and all conditions hold, another phase is entered and effects happen.</summary>
/// <remarks>Immutable and thread-safe. Of several that could be taken the first in document order is, a phase's before those of the phase around it.</remarks>
public sealed class Transition
{
    private readonly Condition[] _if;
    private readonly Effect[] _do;

    internal Transition(
        Trigger trigger,
        Condition[] conditions,
        string? to,
        string? toHistory,
        bool inside,
        Effect[] effects
    )
    {
        Trigger = trigger;
        _if = conditions;
        To = to;
        ToHistory = toHistory;
        Inside = inside;
        _do = effects;
    }

    /// <summary>What it waits for.</summary>
    public Trigger Trigger { get; }

    /// <summary>The conditions, all of which must hold; none for always.</summary>
    public IReadOnlyList<Condition> If => _if;

    /// <summary>The phase to enter, a phase around others through its first child; null where none is named.</summary>
    public string? To { get; }

    /// <summary>The phase around others to enter through the child that was left last; null where none is named.</summary>
    public string? ToHistory { get; }

    /// <summary>Whether the phase around, which owns the transition, is neither left nor entered, nor its timers touched. Default: it is left and entered.</summary>
    public bool Inside { get; }

    /// <summary>What it does, between leaving and entering.</summary>
    public IReadOnlyList<Effect> Do => _do;

    /// <summary>Whether no phase is left or entered.</summary>
    public bool IsTargetless => To is null && ToHistory is null;
}
