using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>A transition where it stands: who owns it, and where it leads.</summary>
internal sealed class PlacedTransition
{
    private readonly JourneyIndex _index;

    internal PlacedTransition(
        Transition transition,
        DiagnosticPath path,
        LeafPlace? leaf,
        SuperPlace? super,
        JourneyIndex index
    )
    {
        Transition = transition;
        Path = path;
        Leaf = leaf;
        Super = super;
        _index = index;
    }

    internal Transition Transition { get; }

    internal DiagnosticPath Path { get; }

    /// <summary>The phase that owns it; null for a phase around others or the journey.</summary>
    internal LeafPlace? Leaf { get; }

    /// <summary>The phase around others that owns it, or that stands around its owner; null where there is none.</summary>
    internal SuperPlace? Super { get; }

    internal TransitionLevel Level =>
        Leaf is not null ? TransitionLevel.Leaf
        : Super is not null ? TransitionLevel.Super
        : TransitionLevel.Journey;

    /// <summary>Whether it waits for the same as another.</summary>
    internal bool HasTriggerOf(PlacedTransition other) =>
        Transition.Trigger.Kind == other.Transition.Trigger.Kind
        && string.Equals(Transition.Trigger.Id, other.Transition.Trigger.Id, StringComparison.Ordinal);

    /// <summary>Where it leads if nothing was remembered: the number of a phase, or -1 for one without a target.</summary>
    internal int Target()
    {
        if (Transition.To is { } to)
            return _index.EntryOf(_index.PlaceOf(to).GetValueOrDefault());
        return Transition.ToHistory is { } history
            ? _index.OtherwiseOf(_index.PlaceOf(history).GetValueOrDefault().Super!)
            : -1;
    }

    /// <summary>The phases where it can lead by what was remembered; none for one that goes to no history.</summary>
    internal NumberRange Remembered() =>
        Transition.ToHistory is { } history ? _index.PlaceOf(history).GetValueOrDefault().Super!.Leaves : default;
}
