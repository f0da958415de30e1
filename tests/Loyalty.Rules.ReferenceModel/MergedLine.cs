using System.Numerics;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>All lines of a sale that are equal in sku, unit price and everything that keeps lines apart.</summary>
internal sealed class MergedLine
{
    /// <summary>The units of a weighed line as rules find them that count its whole units.</summary>
    private List<GoodsUnit> _wholeUnits = [];

    internal MergedLine(string sku, LineDetails? details, ItemDescription item)
    {
        Sku = sku;
        Text = LineText.Of(details);
        Kind = details?.Kind ?? LineKind.Goods;
        MayBeDiscounted = details is not { NotDiscountable: true };
        GrantedBy = details?.GrantedBy;
        Item = item;
    }

    internal string Sku { get; }

    internal string Text { get; }

    internal LineKind Kind { get; }

    internal bool MayBeDiscounted { get; }

    /// <summary>The rule whose gift the line is, or null.</summary>
    internal string? GrantedBy { get; }

    internal bool WasGranted => GrantedBy is not null;

    internal ItemDescription Item { get; }

    internal List<LinePart> Parts { get; } = [];

    /// <summary>Thousandths of a unit.</summary>
    internal long Quantity { get; private set; }

    internal long Amount { get; private set; }

    /// <summary>Minor units that rules decided so far leave to those after them, as they were before the margin guard cut.</summary>
    internal long Remaining { get; set; }

    /// <summary>Minor units off it that were paid with points and fall on the line as a whole.</summary>
    internal long Redeemed { get; set; }

    /// <summary>Minor units that item rewards have taken off its units.</summary>
    internal long OffByItems => AllUnits.Sum(unit => unit.Price - unit.Left);

    /// <summary>What the merchant paid for the line, in minor units; null where that is not known.</summary>
    internal long? Cost =>
        Parts.Exists(part => part.CostThousandths is null || part.CostThousandths.Value.Sign < 0)
            ? null
            : (long)
                BigInteger.Min(
                    1_000_000_000_000,
                    Exact.Round(
                        Parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.CostThousandths!.Value),
                        1000,
                        RoundingMode.HalfUp
                    )
                );

    /// <summary>Every whole unit, the cheapest first. Complete once all parts are there.</summary>
    internal List<GoodsUnit> Units { get; private set; } = [];

    internal void Add(LinePart part)
    {
        Parts.Add(part);
        Quantity += part.Quantity;
        Amount += part.Amount;
        Remaining += part.Amount;
    }

    internal static int ComparePrices(long amount, long quantity, long otherAmount, long otherQuantity) =>
        ((BigInteger)amount * otherQuantity).CompareTo((BigInteger)otherAmount * quantity);

    internal void MakeUnits()
    {
        _wholeUnits = UnitsOf(WholeUnitPrices());
        Units = Item.Weighed ? UnitsOf([Amount]) : _wholeUnits;
    }

    /// <summary>The units in every reading.</summary>
    internal IEnumerable<GoodsUnit> AllUnits => Units.Union(_wholeUnits);

    /// <summary>The units as a rule counts them. What a rule of another reading has discounted is gone.</summary>
    internal List<GoodsUnit> UnitsAs(WeighedUnits reading)
    {
        if (!Item.Weighed)
            return Units;
        var (units, others) = reading == WeighedUnits.PerWholeUnit ? (_wholeUnits, Units) : (Units, _wholeUnits);
        bool gone = others.Exists(unit => unit.Rewards.Count > 0 || unit.IsUsed);
        return gone || reading == WeighedUnits.Excluded ? [] : units;
    }

    /// <summary>The lowest price of a unit, counted as one of them is.</summary>
    internal long LowestPriceAs(GoodsUnit unit) =>
        (Units.Contains(unit) ? Units : _wholeUnits).Min(other => other.Price);

    /// <summary>What the merchant paid for one unit, in thousandths of a minor unit; null where that is not known.</summary>
    internal Fraction? UnitCost(WeighedUnits reading)
    {
        if (Parts.Exists(part => part.CostThousandths is null || part.CostThousandths.Value.Sign < 0))
            return null;
        var cost = Parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.CostThousandths!.Value);
        cost = BigInteger.Min(cost, BigInteger.Pow(10, 18));
        bool isOneUnit = Item.Weighed && reading == WeighedUnits.AsOneUnit;
        return isOneUnit ? new Fraction(cost, 1) : new Fraction(cost * 1000, Quantity);
    }

    /// <summary>Shares an award's discount of this line over its parts, and takes it off them.</summary>
    /// <returns>The amount of each part by its place in the sale.</returns>
    internal Dictionary<int, long> TakeOff(long discount)
    {
        LinePart[] inOrder =
        [
            .. Parts
                .OrderByDescending(part => part.Amount)
                .ThenByDescending(part => part.Quantity)
                .ThenBy(part => part.Id.Length)
                .ThenBy(part => part.Id, StringComparer.Ordinal)
                .ThenBy(part => part.Place),
        ];
        long[] shares = Exact.Share(discount, [.. inOrder.Select(part => part.Left)]);
        var taken = new Dictionary<int, long>();
        for (int i = 0; i < inOrder.Length; i++)
        {
            inOrder[i].Left -= shares[i];
            taken.Add(inOrder[i].Place, shares[i]);
        }
        return taken;
    }

    private List<GoodsUnit> UnitsOf(IEnumerable<long> prices) =>
        [.. prices.OrderBy(price => price).Select(price => new GoodsUnit(this, price))];

    private IEnumerable<long> WholeUnitPrices()
    {
        var sizes = new List<long>();
        for (long left = Quantity; left > 0; left -= 1000)
            sizes.Add(Math.Min(left, 1000));
        long[] prices = Exact.Share(Amount, sizes);
        // A last part that is no whole unit has its share of the amount, but is no unit.
        return prices.Take((int)(Quantity / 1000));
    }
}
