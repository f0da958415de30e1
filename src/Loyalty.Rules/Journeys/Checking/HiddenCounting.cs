namespace Loyalty.Rules.Journeys.Checking;

/// <summary>
/// Finds transitions that are taken in place of one farther out which keeps count: it leads nowhere, and adds to a counter or raises an event, and the nearer one
/// does something, but nothing of that. A nearer one that does nothing is meant to keep the farther one from being taken.
/// </summary>
internal static class HiddenCounting
{
    /// <summary>The transition farther out whose counting a nearer one leaves out; null for none.</summary>
    internal static PlacedTransition? Behind(PlacedTransition nearer, IEnumerable<PlacedTransition> farther)
    {
        bool doesNothing = nearer.Transition.IsTargetless && nearer.Transition.Do.Count == 0;
        return doesNothing
            ? null
            : farther.FirstOrDefault(one =>
                one.Transition.IsTargetless
                && one.HasTriggerOf(nearer)
                && Counting(one).Any()
                && !Counting(one).Any(kept => nearer.Transition.Do.Any(own => IsSame(own, kept)))
            );
    }

    /// <summary>What a transition adds to and raises.</summary>
    internal static IEnumerable<Effect> Counting(PlacedTransition one) =>
        one.Transition.Do.Where(effect => effect.Kind is EffectKind.Count or EffectKind.Raise);

    private static bool IsSame(Effect left, Effect right) =>
        left.Kind == right.Kind && string.Equals(left.Id, right.Id, StringComparison.Ordinal);
}
