using System.Numerics;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>All lines of a sale that are equal in sku, unit price and everything that keeps lines apart.</summary>
internal sealed class MergedLine
{
    internal MergedLine(string sku, LineDetails? details, ItemDescription item)
    {
        Sku = sku;
        Text = LineText.Of(details);
        Kind = details?.Kind ?? LineKind.Goods;
        MayBeDiscounted = details is not { NotDiscountable: true };
        WasGranted = details?.GrantedBy is not null;
        Item = item;
    }

    private MergedLine(MergedLine other)
    {
        Sku = other.Sku;
        Text = other.Text;
        Kind = other.Kind;
        MayBeDiscounted = other.MayBeDiscounted;
        WasGranted = other.WasGranted;
        Item = other.Item;
        Quantity = other.Quantity;
        Amount = other.Amount;
        Parts.AddRange(other.Parts.Select(part => part.Copy()));
        Units = other.Units.ConvertAll(unit => unit.CopyFor(this));
    }

    internal string Sku { get; }

    internal string Text { get; }

    internal LineKind Kind { get; }

    internal bool MayBeDiscounted { get; }

    internal bool WasGranted { get; }

    internal ItemDescription Item { get; }

    internal List<LinePart> Parts { get; } = [];

    /// <summary>Thousandths of a unit.</summary>
    internal long Quantity { get; private set; }

    internal long Amount { get; private set; }

    /// <summary>Minor units that no award has taken off yet.</summary>
    internal long Remaining => Parts.Sum(part => part.Left);

    /// <summary>Every whole unit, the cheapest first. Complete once all parts are there.</summary>
    internal List<GoodsUnit> Units { get; private set; } = [];

    /// <summary>The line as it is now, to try something out on.</summary>
    internal MergedLine Copy() => new(this);

    internal void Add(LinePart part)
    {
        Parts.Add(part);
        Quantity += part.Quantity;
        Amount += part.Amount;
    }

    internal static int ComparePrices(long amount, long quantity, long otherAmount, long otherQuantity) =>
        ((BigInteger)amount * otherQuantity).CompareTo((BigInteger)otherAmount * quantity);

    internal void MakeUnits() =>
        Units = [.. UnitPrices().OrderBy(price => price).Select(price => new GoodsUnit(this, price))];

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

    private IEnumerable<long> UnitPrices()
    {
        if (Item.Weighed)
            return [Amount];
        var sizes = new List<long>();
        for (long left = Quantity; left > 0; left -= 1000)
            sizes.Add(Math.Min(left, 1000));
        long[] prices = Exact.Share(Amount, sizes);
        // A last part that is no whole unit has its share of the amount, but is no unit.
        return prices.Take((int)(Quantity / 1000));
    }
}
