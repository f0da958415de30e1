namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>The arithmetic of "buy X units, get Y": how many units are due, of what is bought and what is offered.</summary>
internal sealed class UnitOffer
{
    private readonly LineSelector _bought;
    private readonly UnitOverlap _overlap;
    private readonly string _ruleId;

    internal UnitOffer(string ruleId, long buy, long get, LineSelector bought, UnitOverlap overlap)
    {
        _ruleId = ruleId;
        Buy = buy;
        Get = get;
        _bought = bought;
        _overlap = overlap;
    }

    /// <summary>Units to buy (X); 0 where whole sets of what is offered are free.</summary>
    internal long Buy { get; }

    /// <summary>Units to get (Y).</summary>
    internal long Get { get; }

    /// <summary>Whether units are given Y at a time only.</summary>
    internal bool WholeSets { get; set; }

    /// <summary>The most units of one sale; for a card, which must know how many are given.</summary>
    internal long MostOfSale { get; set; } = long.MaxValue;

    /// <summary>Whether nothing is given where that is too little.</summary>
    internal bool AllOrNothing { get; set; }

    /// <summary>Whether a visit earns one stamp, if anything stays paid.</summary>
    internal bool StampsVisits { get; set; }

    /// <summary>Whether only what was owed before is given.</summary>
    internal bool GivesLater { get; set; }

    /// <summary>The targets of rules before, where only the catalog shows that none of them is bought.</summary>
    internal IReadOnlyList<LineSelector> Apart { get; set; } = [];

    /// <summary>The units that are given of a basket.</summary>
    internal long Due(
        IEnumerable<LineFact> bought,
        IEnumerable<LineFact> offered,
        IEnumerable<AwardFact> lightly,
        long open,
        long owed
    )
    {
        long targets = Targets(offered);
        long buys = Buys(bought, lightly);
        long low = 0;
        long high = GivesLater ? Math.Min(targets, owed) : targets;
        if (Buy > 0 && !GivesLater)
        {
            // What is due only falls as more of the buys are given.
            while (low < high)
            {
                long middle = high - ((high - low) / 2);
                if (middle <= owed + (Get * (Paid(buys, open, middle) / Buy)))
                    low = middle;
                else
                    high = middle - 1;
            }
        }
        long due = Whole(high);
        return due <= MostOfSale ? due
            : AllOrNothing ? 0
            : Whole(MostOfSale);
    }

    /// <summary>Stamps, or units that stay paid, after so many units were given.</summary>
    internal long PaidAfter(IEnumerable<LineFact> bought, IEnumerable<AwardFact> lightly, long open, long given) =>
        Paid(Buys(bought, lightly), open, given);

    private long Whole(long units) => WholeSets ? units - (units % Get) : units;

    private long Paid(long buys, long open, long given)
    {
        long paid = buys - (_overlap == UnitOverlap.Inside ? given : 0);
        return open + (StampsVisits ? Math.Min(paid, 1) : paid);
    }

    private long Buys(IEnumerable<LineFact> bought, IEnumerable<AwardFact> lightly)
    {
        foreach (var line in bought)
        {
            if (Apart.Any(taken => taken.Matches(line)))
                throw CatalogPromise.BrokenBy(line, _ruleId);
        }
        return LineNumbers.FreshUnits(bought) + lightly.Sum(award => award.Units);
    }

    private long Targets(IEnumerable<LineFact> offered)
    {
        long units = 0;
        foreach (var line in offered)
        {
            if (_bought.Matches(line) != (_overlap == UnitOverlap.Inside))
                throw CatalogPromise.BrokenBy(line, _ruleId);
            units += line.FreshUnits;
        }
        return units;
    }
}
