using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>Makes up baskets, visits and histories of one plan.</summary>
internal sealed class ShopDrawing
{
    private const int MostVisits = 6;

    private readonly Shelf _shelf;
    private readonly Currency _currency;
    private readonly BasketDrawing _baskets;
    private readonly VisitDrawing _visits;
    private readonly Moments _moments;
    private readonly bool _shelfPrices;

    /// <param name="plan">The plan.</param>
    /// <param name="onlyWithCost">Whether only goods of known cost are sold, at the catalog's prices.</param>
    internal ShopDrawing(LoyaltyPlan plan, bool onlyWithCost = false)
    {
        Program = ProgramReading.Read(plan.Program);
        _currency = plan.Program.Currency;
        _shelfPrices = onlyWithCost;
        _shelf = new Shelf(plan, Program, onlyWithCost);
        var rules = Program.Find("rules")!.Parts.Select(rule => new RuleInterest(rule, _shelf, _currency)).ToList();
        if (rules.Count == 0)
            throw new InvalidOperationException("The program has no rules, so there is nothing to try.");
        _baskets = new BasketDrawing(_shelf, rules, _currency);
        _moments = new Moments(plan, Program);
        _visits = new VisitDrawing(plan.Program, new Setting(_currency, _moments.Noon));
    }

    internal ProgramPart Program { get; }

    internal Shelf Shelf => _shelf;

    internal Basket Basket(Dice dice) => _baskets.Draw(dice, _shelfPrices);

    internal Visit Visit(Dice dice) => _visits.Draw(dice, 0, _moments.First(dice), Basket(dice));

    internal History History(Dice dice) => new(Visits(dice, 1 + dice.Below(MostVisits)));

    /// <summary>A history, and one more visit with something beside it: a part of the basket, or one thing more.</summary>
    internal LawCase Case(int seed, bool divides)
    {
        var dice = new Dice(seed);
        var visits = Visits(dice, 1 + (dice.Chance(40) ? 0 : dice.Below(MostVisits)));
        var last = visits[visits.Count - 1];
        visits.RemoveAt(visits.Count - 1);
        if (!divides)
            return new LawCase(
                seed,
                new History(visits),
                last,
                new Basket([_baskets.One(dice, _shelfPrices)], _currency)
            );
        var (first, second) = Divide(dice, last.Basket);
        return new LawCase(seed, new History(visits), last.With(first), second);
    }

    private List<Visit> Visits(Dice dice, int count)
    {
        var visits = new List<Visit>();
        var at = _moments.First(dice);
        for (int i = 0; i < count; i++)
        {
            visits.Add(_visits.Draw(dice, i, at, Basket(dice)));
            at = _moments.After(dice, at);
        }
        return visits;
    }

    /// <summary>Parts a basket in two: lines go whole to one side, or whole units of a line to each.</summary>
    private (Basket First, Basket Second) Divide(Dice dice, Basket basket)
    {
        var first = new List<Part>();
        var second = new List<Part>();
        foreach (var part in basket.Parts)
        {
            long units = part.Thousandths / 1000;
            if (units < 2 || dice.Chance(30))
            {
                (dice.Chance(50) ? first : second).Add(part);
                continue;
            }
            long thousandths = 1000 * dice.Between(1, units - 1);
            long amount = (long)((decimal)part.Amount * thousandths / part.Thousandths);
            first.Add(new Part(part.Good, thousandths, amount));
            second.Add(new Part(part.Good, part.Thousandths - thousandths, part.Amount - amount));
        }
        return (new Basket(first, _currency), new Basket(second, _currency));
    }
}
