using Loyalty.Rules.Laws;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>What the catalog proves where it says all: more programs, decided the same; and a line that says more is a fault, whichever proof it breaks.</summary>
public sealed class CatalogPromiseTests(ITestOutputHelper output)
{
    [Fact]
    public void Translation_WhereTheCatalogSaysAll_DecidesTheSame() =>
        new Law(output)
            .Meets(60, "only the catalog shows it")
            .Meets(20, "the catalog shows it, and units are given")
            .Holds(
                Worlds.Any(12, Features.ItemsInFull | Features.ManyOffers),
                301,
                (world, tally) =>
                {
                    if (world.Catalog is null)
                        return;
                    var bare = world.With(world.History.Select(sale => new Transaction(sale.Header, Bare(sale))));
                    var proved = BothPlans.Translatable(bare, new Tally());
                    if (BothPlans.Translatable(bare, tally, catalogSaysAll: true) is not { } all)
                        return;
                    bool more = all.World.Program.Rules.Count > (proved?.World.Program.Rules.Count ?? 0);
                    tally.Meet(more, "only the catalog shows it");
                    all.World.Walk(
                        (_, _, decision) =>
                            tally.Meet(
                                more && decision.Awards.Any(award => award.Units > 0),
                                "the catalog shows it, and units are given"
                            )
                    );
                    BothPlans.Agree(all.World.Plan, all.Translated.Compile(), all.World.History, tally);
                }
            );

    [Fact]
    public void Evaluate_WhereALineBreaksWhatKeptTwoRulesApart_IsAFault()
    {
        var program = LoyaltyProgram.Parse(
            """
            {
              "program": "club", "currency": "USD",
              "selectors": { "cones": { "category": "cone" }, "drinks": { "category": "drink" } },
              "rules": [
                { "id": "card", "type": "freeItem", "buy": { "items": "cones", "units": 2 } },
                { "id": "later", "type": "freeItem", "mode": "inBasket", "buy": { "items": "drinks", "units": 2 } }
              ]
            }
            """
        );
        var plan = ForwardChainingProgram
            .Of(program)
            .Catalog(CommonPrograms.Catalog)
            .CatalogSaysAll()
            .Translate()
            .Compile();
        var sale = Transaction
            .Create("s", new DateTimeOffset(2026, 6, 1, 15, 0, 0, TimeSpan.Zero), "USD")
            .Member("ann")
            .Line(new Line("vanilla", 6, 1200, new LineDetailsBuilder().Category("drink").Build(), null))
            .Build();

        var fault = Assert.Single(plan.Evaluate(sale, plan.NewMember("ann")).Faults);

        Assert.Equal("later", fault.RuleId);
        Assert.Contains(
            "The line of 'vanilla' says more of its goods than the catalog, which the rule 'later' was promised it would not.",
            fault.Exception!.ToString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>The lines without what they say of their goods themselves.</summary>
    private static Line[] Bare(Transaction sale) =>
        [
            .. sale.Lines.Select(line =>
                line.Sku is null
                    ? new Line(line.Item, line.Quantity, line.Amount, null, line.Id)
                    : new Line(line.Sku, line.Quantity, line.Amount, null, line.Id)
            ),
        ];
}
