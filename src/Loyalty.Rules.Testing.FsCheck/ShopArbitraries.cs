using FsCheck;
using FsCheck.Fluent;
using Loyalty.Rules.Testing.Laws.Drawing;

namespace Loyalty.Rules.Testing.Laws;

/// <summary>
/// Baskets, visits and histories for properties of one's own: made up from a plan's own selectors and catalog, so that they reach what its rules ask about,
/// and shrunk to a few lines where a property fails.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Reached are the thresholds of units and money, one below and one above; the edges of hours, windows and business days, and
/// a second beside; joining; ties of price; lines that cost nothing; parts of a unit; visits of two members and of guests. The same seed of FsCheck
/// gives the same on every machine.
/// </remarks>
public sealed class ShopArbitraries
{
    private ShopArbitraries(ShopDrawing drawing)
    {
        Baskets = Arb.From(Of(drawing.Basket), basket => basket.Smaller());
        Visits = Arb.From(Of(drawing.Visit), visit => visit.Smaller());
        Histories = Arb.From(Of(drawing.History), history => history.Smaller());
    }

    /// <summary>Baskets; shrunk to fewer lines and units, and to simpler amounts.</summary>
    public Arbitrary<Basket> Baskets { get; }

    /// <summary>Single sales, each of a member or a guest.</summary>
    public Arbitrary<Visit> Visits { get; }

    /// <summary>Up to six sales in the order of time, of two members and of guests.</summary>
    public Arbitrary<History> Histories { get; }

    /// <summary>Reads a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="InvalidOperationException">The program has no rules.</exception>
    public static ShopArbitraries Of(LoyaltyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ShopArbitraries(new ShopDrawing(plan));
    }

    private static Gen<T> Of<T>(Func<Dice, T> draw) => Gen.Choose(0, int.MaxValue).Select(seed => draw(new Dice(seed)));
}
