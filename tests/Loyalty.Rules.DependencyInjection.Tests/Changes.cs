using System.Collections.Concurrent;

namespace Loyalty.Rules.DependencyInjection.Tests;

/// <summary>What a provider told of its changes.</summary>
internal sealed class Changes
{
    private readonly BlockingCollection<PlanChange> _told = [];

    internal Changes(ILoyaltyPlanProvider plans) => plans.Changed += (_, change) => _told.Add(change);

    /// <summary>The next change that is one, or a failure after twenty seconds.</summary>
    internal PlanChange Next()
    {
        while (_told.TryTake(out var change, TimeSpan.FromSeconds(20)))
        {
            if (change.Kind != PlanChangeKind.Unchanged)
                return change;
        }
        throw new TimeoutException("Nothing changed within twenty seconds.");
    }

    /// <summary>The next change that swaps the plan: on the way there files may be missing for a moment.</summary>
    internal PlanChange NextSwap()
    {
        PlanChange change;
        do change = Next();
        while (change.Kind == PlanChangeKind.Refused);
        return change;
    }

    /// <summary>The next thing that is told, be it that nothing changed.</summary>
    internal PlanChange NextTold() =>
        _told.TryTake(out var change, TimeSpan.FromSeconds(20))
            ? change
            : throw new TimeoutException("Nothing was told within twenty seconds.");

    /// <summary>What was told up to now and not taken.</summary>
    internal int ToldCount => _told.Count;

    /// <summary>The changes up to now that are some.</summary>
    internal int Count => _told.Count(change => change.Kind != PlanChangeKind.Unchanged);
}
