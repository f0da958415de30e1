namespace Loyalty.Rules.Rewards;

/// <summary>What is known of a selector once its names are resolved.</summary>
internal sealed class SelectorShape
{
    /// <summary>Of a selector in which an error was reported; nothing more is said about it.</summary>
    internal static readonly SelectorShape Broken = new(-1, 1, 1);

    internal SelectorShape(int id, int depth, int size)
    {
        Id = id;
        Depth = depth;
        Size = size;
    }

    /// <summary>Selectors with the same conditions have the same id; -1 is like no other.</summary>
    internal int Id { get; }

    /// <summary>Selectors inside selectors, with itself.</summary>
    internal int Depth { get; }

    /// <summary>All selectors in it, with itself.</summary>
    internal int Size { get; }

    /// <summary>The unit prices that can match, half-open.</summary>
    internal long PriceFrom { get; set; } = long.MinValue;

    internal long PriceTo { get; set; } = long.MaxValue;

    /// <summary>What it asks for and the catalog does not have, or null.</summary>
    internal string? Missing { get; set; }

    /// <summary>Why it can match nothing whatever the catalog has, or null.</summary>
    internal string? Contradiction { get; set; }

    internal bool IsBroken => Id < 0;

    internal SelectorShape OneDeeper() =>
        IsBroken
            ? this
            : new SelectorShape(Id, Depth + 1, Size)
            {
                PriceFrom = PriceFrom,
                PriceTo = PriceTo,
                Missing = Missing,
                Contradiction = Contradiction,
            };

    internal bool CannotMatch => Missing is not null || Contradiction is not null;
}
