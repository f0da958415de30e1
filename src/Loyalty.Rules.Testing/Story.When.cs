using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing;

/// <content>What happens.</content>
public sealed partial class Story
{
    /// <summary>Sets the instant of the next sale.</summary>
    /// <param name="at">An instant with its offset.</param>
    public Story At(DateTimeOffset at)
    {
        Close();
        _at = at;
        return this;
    }

    /// <summary>Begins a sale, at the catalog's price.</summary>
    /// <param name="sku">What is bought.</param>
    /// <param name="units">How much of it; at most three decimals.</param>
    /// <exception cref="ArgumentException">The catalog has no price of it.</exception>
    public Story Buys(string sku, decimal units = 1m) => Buys(sku, units, PriceOf(sku));

    /// <summary>Begins a sale.</summary>
    /// <param name="sku">What is bought.</param>
    /// <param name="units">How much of it; at most three decimals.</param>
    /// <param name="price">Major units of one unit.</param>
    /// <exception cref="ArgumentException">Units times price is no amount of the currency.</exception>
    public Story Buys(string sku, decimal units, decimal price)
    {
        if (_lines.Count > 0)
            Close();
        return And(sku, units, price);
    }

    /// <summary>Adds to the sale, at the catalog's price.</summary>
    /// <param name="sku">What is bought.</param>
    /// <param name="units">How much of it; at most three decimals.</param>
    /// <exception cref="ArgumentException">The catalog has no price of it.</exception>
    public Story And(string sku, decimal units = 1m) => And(sku, units, PriceOf(sku));

    /// <summary>Adds to the sale.</summary>
    /// <param name="sku">What is bought.</param>
    /// <param name="units">How much of it; at most three decimals.</param>
    /// <param name="price">Major units of one unit.</param>
    /// <exception cref="ArgumentException">Units times price is no amount of the currency.</exception>
    public Story And(string sku, decimal units, decimal price)
    {
        ArgumentNullException.ThrowIfNull(sku);
        KeepStart();
        _lines.Add(new Line(sku, Quantity.FromDecimal(units), Minor(units * price)));
        _isOpen = true;
        return this;
    }

    /// <summary>Lets the member join the program: with the sale that was begun, or without buying.</summary>
    public Story Joins()
    {
        KeepStart();
        _details.Enrol();
        _isOpen = true;
        return this;
    }

    /// <summary>Says more of the sale, such as its store.</summary>
    /// <param name="describe">Says it.</param>
    public Story With(Action<SaleDetailsBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        if (!_isOpen)
            throw new InvalidOperationException("No sale was begun. Say what is bought first: Buys(\"cone\", 6).");
        describe(_details);
        return this;
    }

    /// <summary>Decides a sale made elsewhere; the story speaks of its member from here on.</summary>
    /// <param name="sale">The sale.</param>
    public Story Sale(Transaction sale)
    {
        ArgumentNullException.ThrowIfNull(sale);
        Close();
        _member = sale.Header.MemberId;
        _steps++;
        Decide(sale);
        return this;
    }

    private decimal PriceOf(string sku)
    {
        ArgumentNullException.ThrowIfNull(sku);
        return
            _plan.Catalog is { } catalog
            && catalog.TryGet(sku.AsSpan(), out var key)
            && catalog.ItemOf(key).Price is { } price
            ? new Money(price, _plan.Program.Currency).ToDecimal()
            : throw new ArgumentException(
                $"The catalog has no price of {Quoted.Of(sku)}.{UnknownItems.Meant(_plan.Catalog, sku)} Say the price of one unit: Buys(\"cone\", 6, 2.25m).",
                nameof(sku)
            );
    }
}
