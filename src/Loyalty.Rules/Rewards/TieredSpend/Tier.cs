namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>A tier of members: from how much spend on it is held, and what it earns.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Tier
{
    internal Tier(string id, LocalizedText? name, long from, EarnRate? earn)
    {
        Id = id;
        Name = name;
        From = from;
        Earn = earn;
    }

    /// <summary>The id, unique in its rule, compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>What receipts call the tier, or null to show its id.</summary>
    public LocalizedText? Name { get; }

    /// <summary>Minor units of spend in the window from which on the tier is held.</summary>
    public long From { get; }

    /// <summary>What spend earns while the tier is held; null earns nothing.</summary>
    public EarnRate? Earn { get; }
}
