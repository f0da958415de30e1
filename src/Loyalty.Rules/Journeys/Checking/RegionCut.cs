namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Takes regions away from each other, which can make many small ones: with a bound on the work, beyond which nothing is claimed.</summary>
internal sealed class RegionCut(RegionSpace space)
{
    private const int MostParts = 64;

    // Ranges and sets looked at for a whole journey: what people write needs some ten thousand.
    private int _left = 20_000_000;

    /// <summary>What is left of a region where none of some others holds, in parts; null where that is too much work.</summary>
    internal List<Region>? Rest(Region region, IEnumerable<Region> others, LeafPlace? leaf)
    {
        List<Region> parts = region.IsEmpty ? [] : [region];
        foreach (var other in others)
        {
            if (parts.Count == 0 || other.IsEmpty)
                continue;
            if (parts.Count > MostParts || (_left -= parts.Count * space.Size) < 0)
                return null;
            parts = [.. parts.SelectMany(part => Rest(part, other, leaf))];
        }
        return parts;
    }

    /// <summary>Whether two regions have something in common.</summary>
    internal bool Meet(Region one, Region other, LeafPlace? leaf) =>
        (_left -= space.Size) > 0 && !one.IsEmpty && !other.IsEmpty && !space.Tight(one.And(other), leaf).IsEmpty;

    private List<Region> Rest(Region part, Region other, LeafPlace? leaf)
    {
        if (space.Tight(part.And(other), leaf).IsEmpty)
            return [part];
        var rest = part.Without(other).ConvertAll(one => space.Tight(one, leaf));
        rest.RemoveAll(one => one.IsEmpty);
        return rest;
    }
}
