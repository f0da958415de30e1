using System.Globalization;

namespace Loyalty.Rules.Benchmarks.Shop;

/// <summary>The sales of one member, drawn from a seed: a line for each item, in the order of keys, as a till with keys sends them.</summary>
internal sealed class DrawnSales
{
    private readonly Random _random;

    // Every fourth member buys at round prices, so that thresholds are met exactly.
    private readonly bool _round;
    private DateTimeOffset _at = ScoopShop.Opening;
    private SaleHeader _last;
    private Line[] _lastLines = [];
    private int _count;

#pragma warning disable CA5394 // A check wants a seed, not secrecy.
    internal DrawnSales(int seed)
    {
        _random = new Random(seed);
        _round = seed % 4 == 0;
    }

    /// <summary>The next sale: mostly an ordinary one, now and then one that was there before, comes late or is for practice.</summary>
    internal (SaleHeader Header, Line[] Lines) Next()
    {
        int kind = _random.Next(40);
        if (kind == 0 && _count > 0)
            return (_last, _lastLines);
        if (kind == 1 && _count > 0)
            return (_last, Lines());
        var details = new SaleDetailsBuilder().Training(kind == 2).Enrol(kind == 3);
        var at = kind == 4 ? _at.AddDays(-_random.Next(20)) : _at;
        string id = "sale-" + _count.ToString(CultureInfo.InvariantCulture);
        var header = new SaleHeader(id, at, ScoopShop.Usd, kind == 5 ? "bob" : "ann", details.Build());
        _count++;
        _at = _at.AddMinutes(_random.Next(20_000));
        (_last, _lastLines) = (header, Lines());
        return (_last, _lastLines);
    }

    /// <summary>Up to twenty lines of one to four units.</summary>
    internal Line[] Lines()
    {
        int wanted = _random.Next(20);
        var keys = new SortedSet<int>();
        for (int i = 0; i < wanted; i++)
            keys.Add(_random.Next(ScoopShop.Catalog.Count));
        return [.. keys.Select(Drawn)];
    }

    /// <summary>As many lines as wanted, each of its own item.</summary>
    internal Line[] Lines(int count)
    {
        var keys = new SortedSet<int>();
        while (keys.Count < count)
            keys.Add(_random.Next(ScoopShop.Catalog.Count));
        return [.. keys.Select(Drawn)];
    }

    private Line Drawn(int item)
    {
        var key = ScoopShop.Catalog[ScoopShop.Catalog.Items[item].Sku];
        if (_round)
            return new Line(key, _random.Next(1, 3), 500 * _random.Next(1, 3));
        var quantity = Quantity.FromThousandths((1000 * _random.Next(1, 5)) + (_random.Next(30) == 0 ? 250 : 0));
        return new Line(key, quantity, _random.Next(25) == 0 ? _random.Next(4) : _random.Next(1, 900));
    }
#pragma warning restore CA5394
}
