using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static Catalog Shop =>
        Catalog
            .Create()
            .Category("cone", "ice cream")
            .Item("vanilla", i => i.Category("cone").Brand("Gel").Tag("vegan").Attribute("size", "m"))
            .Build();

    private static IEnumerable<ProgramCase> OfInterplay() =>
        [
            new(
                "warning LR0201 at $.rules[0].buy.items: Rule 'card' cannot fire: \"buy\" matches nothing, because the catalog has no item with "
                    + "category 'cnoe'. Correct the word, or ignore this if the lines of a sale bring it themselves.",
                p =>
                    p.Select("cones", s => s.Category("cnoe"))
                        .FreeItem("card", r => r.Buy("cones", 5).Get(Category("ice cream"), 1))
            )
            {
                Catalog = Shop,
            },
            new(
                "warning LR0201 at $.rules[0].eligibility.basket.items: Rule 'welcome' cannot fire: \"basket\" matches nothing, because the catalog "
                    + "has no item with attribute 'size' of 'xl'. Correct the word, or ignore this if the lines of a sale bring it themselves.",
                When(r => r.For(e => e.Basket(new SelectorBuilder().Brand("Gel").Attribute("size", "xl").Build(), 1)))
            )
            {
                Catalog = Shop,
            },
            new(
                "warning LR0201 at $.rules[0].items: Rule 'year' cannot fire: \"items\" matches nothing, because the catalog has no item with "
                    + "sku 'a', 'b', 'c' and 2 more. Correct the word, or ignore this if the lines of a sale bring it themselves.",
                p =>
                    p.MemberTiers(
                        "year",
                        r =>
                            r.Items(
                                    new SelectorBuilder()
                                        .Any(new SelectorBuilder().Sku("a", "b", "c", "d", "e").Build())
                                        .Build()
                                )
                                .Tier("all", 0)
                    )
            )
            {
                Catalog = Shop,
            },
            new(
                "warning LR0202 at $.rules[0].items: Rule 'year' cannot fire: \"items\" matches nothing, because its price bands have no price in common. "
                    + "Correct the selector.",
                p =>
                    p.Select("cheap", s => s.Price(null, 500))
                        .MemberTiers(
                            "year",
                            r =>
                                r.Items(new SelectorBuilder().Price(500, null).All(Selector.Named("cheap")).Build())
                                    .Tier("all", 0)
                        )
            ),
            new(
                "warning LR0203 at $.rules[0].except: Rule 'card' cannot fire: \"except\" leaves out all that \"buy\" matches. Correct one of the two.",
                p =>
                    p.Select("cones", s => s.Sku("b", "a"))
                        .FreeItem("card", r => r.Buy("cones", 5).Except(new SelectorBuilder().Sku("a", "b").Build()))
            ),
            new(
                // 2026-06-01 is a Monday.
                "warning LR0204 at $.rules[0].active.hours: Rule 'welcome' cannot fire: none of its weekly hours falls between 2026-06-01 and 2026-06-05. "
                    + "Correct the hours or the window.",
                When(r =>
                    r.Between(LocalMoment.BusinessDay(2026, 6, 1), LocalMoment.BusinessDay(2026, 6, 5))
                        .During(Weekdays.Friday | Weekdays.Saturday, TimeSpan.FromHours(15), TimeSpan.FromHours(18))
                )
            ),
            new(
                "warning LR0205 at $.rules[0].eligibility.tier: Rule 'year' cannot fire: nobody can reach tier 'gold' of rule 'year', "
                    + "because it waits for a tier itself: 'year' -> 'year'. Let one of these rules count without that condition.",
                p => p.MemberTiers("year", r => r.Tier("gold", 500).For(e => e.Tier("year", "gold")))
            ),
            new(
                "warning LR0211 at $.rules[1].get: Rule 'vip' and rule 'card' give item rewards on the same items in the same sales. "
                    + "A unit takes one item reward only, and the rule of the higher priority, 'vip', takes it first. "
                    + "Separate them, or ignore this if it is meant.",
                p =>
                    p.Select("cones", s => s.Category("cone"))
                        .FreeItem("card", r => r.Buy("cones", 5).Get("cones", 1))
                        .FreeItem("vip", r => r.Buy("cones", 10).Get(Category("cone"), 3).Priority(1))
            ),
            new(
                "warning LR0212 at $.rules[1].on: Rule 'welcome' and rule 'big' give discounts on the same items with the same priority, "
                    + "so that only the order of their ids says which comes first. Give them different priorities.",
                p => p.BasketTiers("big", r => r.Spend().AmountOff(50, 5)).SignUpBonus("welcome", r => r.PercentOff(10))
            ),
            new(
                "warning LR0212 at $.rules[1].offer: Rule 'offer' and rule 'card' give discounts on the same items with the same priority, "
                    + "so that only the order of their ids says which comes first. Give them different priorities.",
                p =>
                    p.FreeItem("card", r => r.Buy(Sku("a"), 5).Get(Sku("b"), 1).For(e => e.Store("north")))
                        .CrossSell("offer", r => r.When(Sku("c"), 1).Offer(Sku("b")))
            ),
            new(
                "warning LR0213 at $.rules[1].get: Rule 'tea' and rule 'cake' feed each other: each gives what the other one counts. "
                    + "Let one of them count other items.",
                p =>
                    p.FreeItem("cake", r => r.Buy(Sku("cake"), 5).Get(Sku("tea"), 1))
                        .FreeItem("tea", r => r.Buy(Sku("tea"), 5).Get(Sku("cake"), 1))
            ),
        ];
}
