using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
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

    /// <summary>Lets something happen to the member that no sale tells, now.</summary>
    /// <param name="eventId">The event, by its id in the program's journey.</param>
    /// <param name="value">The number that it carries.</param>
    /// <param name="attributes">What is known of the member at that time.</param>
    /// <exception cref="InvalidOperationException">The program has no journey, or the story speaks of a guest.</exception>
    public Story Happens(string eventId, long value = 0, IReadOnlyList<KeyValuePair<string, string>>? attributes = null)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        Close();
        string member = Traveller();
        _steps++;
        string id = "step-" + _steps.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Play(new EventHappening(member, new JourneyEvent(id, eventId, _at, value, attributes)));
        return this;
    }

    /// <summary>Lets the host let the member into the journey now, without an event.</summary>
    /// <param name="attributes">What is known of the member at that time.</param>
    /// <exception cref="InvalidOperationException">The program has no journey, or the story speaks of a guest.</exception>
    public Story Enters(IReadOnlyList<KeyValuePair<string, string>>? attributes = null)
    {
        Close();
        string member = Traveller();
        _steps++;
        Play(new EntryHappening(member, _at, attributes));
        return this;
    }

    /// <summary>Lets time pass: timers of the journey fire, and touches go out to the member that may.</summary>
    /// <param name="at">Up to when.</param>
    /// <param name="zone">The IANA time zone by whose clock and days touches go out; the journey's unless said.</param>
    /// <exception cref="InvalidOperationException">The program has no journey, or the story speaks of a guest.</exception>
    public Story Until(DateTimeOffset at, string? zone = null)
    {
        Close();
        string member = Traveller();
        _steps++;
        Play(new TickHappening(at, member, zone));
        return this;
    }

    private string Traveller() =>
        _plan.Journey is null
            ? throw new InvalidOperationException(
                $"The program '{_plan.Program.Id}' has no journey. Give it one with LoyaltyProgramBuilder.Journey."
            )
            : _member
                ?? throw new InvalidOperationException("A guest has no journey. Name a member first: Member(\"ann\").");

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
