namespace Loyalty.Rules.Journeys;

/// <summary>The ids of the events that a sale raises.</summary>
internal static class SaleEvents
{
    /// <summary>By their numbers, which is also the order in which a sale raises them.</summary>
    internal static readonly string[] Ids =
    [
        "enrolled",
        "firstPurchase",
        "purchase",
        "cardCompleted",
        "tierReached",
        "rewardReceived",
        "rewardRedeemed",
    ];

    internal static string IdOf(SaleEvent happened) => Ids[(int)happened];

    /// <summary>Their keys in a plan; no event for one that its journey does not declare.</summary>
    internal static EventKey[] KeysOf(JourneyPlan plan) =>
        Array.ConvertAll(Ids, id => plan.TryGet(id, out var key) ? key : default);
}
