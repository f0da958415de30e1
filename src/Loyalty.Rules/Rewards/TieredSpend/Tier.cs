namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>A tier of members: from how much on it is held, and what it earns.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Tier
{
    private readonly PointsMultiplier[] _multipliers;
    private readonly string[] _benefits;

    internal Tier(
        string id,
        LocalizedText? name,
        long from,
        EarnRate? earn,
        IEnumerable<PointsMultiplier>? multipliers = null,
        Reward? onReaching = null,
        IEnumerable<string>? benefits = null
    )
    {
        Id = id;
        Name = name;
        From = from;
        Earn = earn;
        _multipliers = [.. multipliers ?? []];
        OnReaching = onReaching;
        _benefits = [.. benefits ?? []];
    }

    /// <summary>The id, unique in its rule, compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>What receipts call the tier, or null to show its id.</summary>
    public LocalizedText? Name { get; }

    /// <summary>From how much of the rule's measure on the tier is held: minor units, units, visits or points.</summary>
    public long From { get; }

    /// <summary>What earns points while the tier prices; null earns nothing.</summary>
    public EarnRate? Earn { get; }

    /// <summary>What multiplies points on the rule's lines while the tier prices: what they earn by the rates of all rules.</summary>
    public IReadOnlyList<PointsMultiplier> Multipliers => _multipliers;

    /// <summary>Points that a member gets once and for ever for reaching the tier, or null.</summary>
    public Reward? OnReaching { get; }

    /// <summary>What the tier brings besides, in the host's words, such as <c>free-shipping</c>. Receipts show them; nothing else reads them.</summary>
    public IReadOnlyList<string> Benefits => _benefits;
}
