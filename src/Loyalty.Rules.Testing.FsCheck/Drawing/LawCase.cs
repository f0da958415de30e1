namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>What a law is tried on: what happened before, a visit, and something that may come to its basket.</summary>
internal sealed class LawCase(int seed, History before, Visit visit, Basket extra)
{
    /// <summary>Brings the case back, as it was before it was shrunk.</summary>
    internal int Seed { get; } = seed;

    internal History Before { get; } = before;

    internal Visit Visit { get; } = visit;

    /// <summary>The other part of the basket, or one thing more.</summary>
    internal Basket Extra { get; } = extra;

    /// <summary>All visits, in the order of time.</summary>
    internal History History => new([.. Before.Visits, Visit]);

    /// <summary>Simpler cases; the order of time is kept.</summary>
    internal IEnumerable<LawCase> Smaller() => AllSmaller().Where(one => one.History.IsInOrder);

    private IEnumerable<LawCase> AllSmaller()
    {
        foreach (var smaller in Before.Smaller())
            yield return new LawCase(Seed, smaller, Visit, Extra);
        foreach (var smaller in Visit.Smaller())
            yield return new LawCase(Seed, Before, smaller, Extra);
        foreach (var smaller in Extra.Smaller())
            yield return new LawCase(Seed, Before, Visit, smaller);
        // The visit itself may not matter: then the one before it takes its place.
        if (Before.Visits.Count > 0)
            yield return new LawCase(
                Seed,
                new History(Before.Visits.Take(Before.Visits.Count - 1)),
                Before.Visits[Before.Visits.Count - 1],
                Extra
            );
    }
}
