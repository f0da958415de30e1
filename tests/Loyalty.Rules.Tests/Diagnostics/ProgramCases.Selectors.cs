using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfSelectors() =>
        [
            new(
                "error LR0121 at $.rules[0].offer.items: Rule 'offer' refers to the selector 'cnoes', which the program does not have. "
                    + "Correct the name, or add the selector.",
                p => p.CrossSell("offer", r => r.When(Sku("tea"), 1).Offer("cnoes"))
            ),
            new(
                "error LR0121 at $.rules[0].buy.items: Rule 'card' refers to the selector 'cnoes', which the program does not have. "
                    + "Did you mean 'cones'? Correct the name, or add the selector.",
                p => p.Select("cones", s => s.Sku("a")).FreeItem("card", r => r.Buy("cnoes", 5).Get("cones", 1))
            ),
            new(
                "error LR0121 at $.selectors['two scoops'].not: Selector 'two scoops' refers to the selector 'tubs', which the program does not have. "
                    + "Correct the name, or add the selector.",
                p =>
                    p.Select("two scoops", s => s.Not(Selector.Named("tubs")))
                        .FreeItem("card", r => r.Buy("two scoops", 5))
            ),
            new(
                "error LR0122 at $.selectors.a: Selector 'a' refers to itself: 'a' -> 'b' -> 'a'. Remove one of these references.",
                p =>
                    p.Select("a", s => s.All(Selector.Named("b")))
                        .Select("b", s => s.Any(Sku("x"), Selector.Named("a")))
                        .FreeItem("card", r => r.Buy("a", 5))
            ),
            new(
                "error LR0122 at $.selectors.a: Selector 'a' refers to itself: 'a' -> 'a'. Remove one of these references.",
                p => p.Select("a", s => s.Not(Selector.Named("a"))).FreeItem("card", r => r.Buy("a", 5))
            ),
            new(
                "error LR0123 at $.rules[0].items: Rule 'year' has a selector that names 'cones' and has conditions of its own. "
                    + "Keep one of the two, or put both into \"all\".",
                p =>
                    p.Select("cones", s => s.Sku("a"))
                        .MemberTiers(
                            "year",
                            r =>
                                r.Items(
                                        new SelectorBuilder { NameValue = "cones" }
                                            .Tag("vegan")
                                            .Build()
                                    )
                                    .Tier("all", 0)
                        )
            ),
            new(
                "error LR0124 at $.selectors.cheap.price.from: Selector 'cheap' asks for a unit price of -0.01 USD. Use 0 or more.",
                p => p.Select("cheap", s => s.Price(-1, 500)).FreeItem("card", r => r.Buy("cheap", 5))
            ),
            new(
                "error LR0124 at $.selectors.cheap.price.to: Selector 'cheap' asks for a unit price of -5 VND. Use 0 or more.",
                p => p.Select("cheap", s => s.Price(null, -5)).FreeItem("card", r => r.Buy("cheap", 5))
            )
            {
                Currency = "VND",
            },
            new(
                "error LR0125 at $.rules[0].except.price: Rule 'card' has a price band from 5.00 USD to 5.00 USD, which holds no price, "
                    + "because the upper end is not included. Make the upper end higher than the lower one.",
                p => p.FreeItem("card", r => r.Buy(Sku("a"), 5).Except(new SelectorBuilder().Price(500, 500).Build()))
            ),
            new(
                "error LR0126 at $.rules[0].buy.items: Rule 'card' has selectors inside selectors, more than 64 levels deep "
                    + "with what their names stand for. Flatten them.",
                p =>
                    p.Select("deep", s => s.Not(Nested(63)))
                        .FreeItem("card", r => r.Buy(new SelectorBuilder().All(Selector.Named("deep")).Build(), 5))
            ),
            new(
                "error LR0126 at $.rules[0].buy.items"
                    + string.Concat(Enumerable.Repeat(".not", 64))
                    + ": Rule 'card' has selectors inside selectors, more than 64 levels deep with what their names stand for. Flatten them.",
                p => p.FreeItem("card", r => r.Buy(Nested(65), 5))
            ),
            new(
                "error LR0127 at $.selectors.s10: Selector 's10' has a selector of 1023 selectors with what their names stand for. "
                    + "At most 1000 are taken; simplify it.",
                p =>
                {
                    p.Select("s01", s => s.Sku("a")).FreeItem("card", r => r.Buy("s40", 5));
                    for (int i = 2; i <= 40; i++)
                    {
                        var half = Selector.Named($"s{i - 1:00}");
                        p.Select($"s{i:00}", s => s.Any(half, half));
                    }
                }
            ),
            new(
                "warning LR0128 at $.selectors.cones: Selector 'cones' is used by no rule. Use it, or remove it.",
                p =>
                    p.Select("cones", s => s.Sku("a"))
                        .Select("inner", s => s.Sku("b"))
                        .Select("outer", s => s.Not(Selector.Named("inner")))
                        .FreeItem("card", r => r.Buy("outer", 5))
            ),
        ];

    private static Selector Nested(int levels)
    {
        var selector = Sku("a");
        for (int i = 1; i < levels; i++)
            selector = new SelectorBuilder().Not(selector).Build();
        return selector;
    }
}
