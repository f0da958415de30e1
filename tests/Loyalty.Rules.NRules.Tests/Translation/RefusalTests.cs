namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>What a custom rule cannot say is refused, by a sentence that names rule and feature.</summary>
public sealed class RefusalTests
{
    private const string Cones = """ "buy": { "items": "cones", "units": 2 } """;
    private const string FreeItem = """ "type": "freeItem", "mode": "inBasket", """;
    private const string Card = """ "type": "freeItem", """;
    private const string Basket = """ "type": "tieredSpend", "window": "basket", """;
    private const string Tiers =
        """ "type": "tieredSpend", "window": "calendarYear", "tiers": [{ "id": "a", "from": "0", "earn": { "points": 1, "per": "1.00" } }] """;

    [Theory]
    [InlineData(""" "type": "freeItem", "mode": "onTop", """ + Cones, "mode")]
    [InlineData(FreeItem + """ "upTo": "2.00", """ + Cones, "upTo")]
    [InlineData(FreeItem + """ "reward": { "fixedPrice": "1.00" }, """ + Cones, "reward")]
    [InlineData(FreeItem + """ "weighed": "excluded", """ + Cones, "weighed")]
    [InlineData(FreeItem + """ "consume": "both", """ + Cones, "consume")]
    [InlineData(FreeItem + """ "get": { "items": { "category": "drink" }, "units": 1 }, """ + Cones, "get")]
    [InlineData(Card + """ "stamp": { "perAmount": "5.00" }, """ + Cones, "stamp")]
    [InlineData(
        Card + """ "caps": [{ "amount": 1, "unit": "times", "per": "member", "window": "calendarDay" }], """ + Cones,
        "caps"
    )]
    [InlineData(
        """ "type": "crossSell", "when": { "items": { "sku": "cup" }, "spend": "5.00" }, "offer": { "items": { "sku": "tea" }, "units": 1 } """,
        "when"
    )]
    [InlineData(
        """ "type": "crossSell", "trial": "neverBought", "when": { "items": { "sku": "cup" }, "units": 1 }, "offer": { "items": { "sku": "tea" }, "units": 1 } """,
        "trial"
    )]
    [InlineData(
        """ "type": "crossSell", "redeem": "nextVisit", "when": { "items": { "sku": "cup" }, "units": 1 }, "offer": { "items": { "sku": "tea" }, "units": 1 } """,
        "redeem"
    )]
    [InlineData(Basket + """ "per": "line", "steps": [{ "from": "1.00", "reward": { "percentOff": 5 } }] """, "per")]
    [InlineData(
        Basket + """ "pricing": "marginal", "steps": [{ "from": "1.00", "reward": { "percentOff": 5 } }] """,
        "pricing"
    )]
    [InlineData(
        Basket + """ "steps": [{ "from": "1.00", "reward": { "amountOff": "1.00", "cost": "0.50" } }] """,
        "cost"
    )]
    [InlineData(""" "type": "signUpBonus", "reward": { "points": 5 } """, "occasion")]
    [InlineData(
        """ "type": "signUpBonus", "occasion": "firstPurchase", "within": 7, "reward": { "points": 5 } """,
        "within"
    )]
    [InlineData(""" "pricing": "after", """ + Tiers, "pricing")]
    [InlineData(""" "rounding": { "level": "unit", "mode": "floor" }, """ + Tiers, "rounding")]
    [InlineData(
        Basket
            + """ "steps": [{ "from": "1.00", "reward": { "percentOff": 5 } }], "items": { "kind": "fee" }, "eligibility": { "purchase": 1 } """,
        "purchase"
    )]
    public void Translation_OfWhatCannotBeSaid_IsRefused(string rule, string feature)
    {
        bool translated = Of(rule).TryTranslate(out var none, out var refusals);

        Assert.False(translated);
        Assert.Null(none);
        var refusal = Assert.Single(refusals);
        Assert.Equal(("it", feature), (refusal.RuleId, refusal.Feature));
        Assert.StartsWith(
            $"The rule 'it' cannot be translated for its '{feature}': ",
            refusal.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Translate_OfARefusedProgram_ThrowsWithAllReasons()
    {
        var thrown = Assert.Throws<TranslationException>(() =>
            Of(FreeItem + """ "upTo": "2.00", "weighed": "excluded", """ + Cones).Translate()
        );

        Assert.Equal(2, thrown.Refusals.Count);
        Assert.Equal(
            "The program 'club' cannot be translated:\n"
                + "The rule 'it' cannot be translated for its 'weighed': to a custom rule a weighed line is one unit.\n"
                + "The rule 'it' cannot be translated for its 'upTo': a custom rule cannot leave out units by their price.",
            thrown.Message
        );
    }

    [Fact]
    public void CatalogSaysAll_WhereTheCatalogShowsIt_LetsCategoriesBeApart()
    {
        var translation = Of(FreeItem + """ "get": { "items": { "category": "drink" }, "units": 1 }, """ + Cones);
        var catalog = Catalog.Create().Item("vanilla", "cone").Item("tea", "drink").Build();

        Assert.False(translation.Catalog(catalog).TryTranslate(out _, out _));
        Assert.True(translation.CatalogSaysAll().TryTranslate(out _, out _));
    }

    [Fact]
    public void CatalogSaysAll_WhereALineSaysMore_IsAFaultThatSaysSo()
    {
        var catalog = Catalog.Create().Item("vanilla", "cone").Item("tea", "drink").Build();
        var plan = Of(FreeItem + """ "get": { "items": { "category": "drink" }, "units": 1 }, """ + Cones)
            .Catalog(catalog)
            .CatalogSaysAll()
            .Translate()
            .Compile();
        var sale = Transaction
            .Create("s", new DateTimeOffset(2026, 6, 1, 15, 0, 0, TimeSpan.Zero), "USD")
            .Line(new Line("vanilla", 3, 600, new LineDetailsBuilder().Category("drink").Build(), null))
            .Build();

        var fault = Assert.Single(plan.Evaluate(sale).Faults);

        Assert.Equal("it", fault.RuleId);
        Assert.Contains(
            "Translate the program without CatalogSaysAll()",
            fault.Exception!.ToString(),
            StringComparison.Ordinal
        );
    }

    private static ProgramTranslation Of(string rule) =>
        ForwardChainingProgram.Of(
            LoyaltyProgram.Parse(
                $$"""{ "program": "club", "currency": "USD", "selectors": { "cones": { "category": "cone" } }, "rules": [{ "id": "it", {{rule}} }] }"""
            )
        );
}
