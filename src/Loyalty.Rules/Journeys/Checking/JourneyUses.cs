namespace Loyalty.Rules.Journeys.Checking;

/// <summary>What the transitions and effects of a journey make use of.</summary>
internal sealed class JourneyUses
{
    internal JourneyUses(Journey journey)
    {
        Add(journey.Transitions);
        foreach (var phase in journey.Phases)
        {
            Add(phase);
            foreach (var child in phase.Phases)
                Add(child);
        }
    }

    internal HashSet<string> Touches { get; } = new(StringComparer.Ordinal);

    /// <summary>Timers that effects start.</summary>
    internal HashSet<string> Started { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether effects reward points.</summary>
    internal bool GivesPoints { get; private set; }

    /// <summary>Events that effects raise.</summary>
    internal HashSet<string> Raised { get; } = new(StringComparer.Ordinal);

    /// <summary>Marks that transitions wait for.</summary>
    internal HashSet<string> Awaited { get; } = new(StringComparer.Ordinal);

    /// <summary>Timers that conditions ask for.</summary>
    internal HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>Phases to whose history transitions go.</summary>
    internal HashSet<string> Histories { get; } = new(StringComparer.Ordinal);

    private void Add(Phase phase)
    {
        Add(phase.OnEnter);
        Add(phase.OnLeave);
        Add(phase.Transitions);
    }

    private void Add(IReadOnlyList<Transition> transitions)
    {
        foreach (var transition in transitions)
        {
            if (transition.Trigger.Kind == TriggerKind.Timer)
                Awaited.Add(transition.Trigger.Id!);
            if (transition.ToHistory is { } history)
                Histories.Add(history);
            foreach (var condition in transition.If)
            {
                if (condition.Kind == ConditionKind.Since)
                    Asked.Add(condition.Id!);
            }
            Add(transition.Do);
        }
    }

    private void Add(IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects)
        {
            if (effect.Kind == EffectKind.Touch)
                Touches.Add(effect.Id!);
            else if (effect.Kind == EffectKind.Start)
                Started.Add(effect.Id!);
            else if (effect.Kind == EffectKind.Raise)
                Raised.Add(effect.Id!);
            else if (effect.Kind == EffectKind.Reward)
                GivesPoints = true;
        }
    }
}
