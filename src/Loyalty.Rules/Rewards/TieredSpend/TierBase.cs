namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>What a sale has of everything that a rule of member tiers measures and earns on.</summary>
internal struct TierBase
{
    internal long Money;
    internal long Units;
    internal long Visits;

    /// <summary>What the sale adds to the measure.</summary>
    internal long Measured;

    internal readonly long Of(EarningUnit unit) =>
        unit switch
        {
            EarningUnit.Money => Money,
            EarningUnit.Units => Units,
            _ => Visits,
        };
}
