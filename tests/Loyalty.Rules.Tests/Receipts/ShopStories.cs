namespace Loyalty.Rules.Tests.Receipts;

/// <summary>Sales of the ice-cream shop whose receipts are approved, each under its name.</summary>
internal static class ShopStories
{
    public static IEnumerable<Func<string, string>> In(string currency) =>
        Decisions(currency)
            .Select(named =>
                (Func<string, string>)(language => $"== {named.Name} ==\n" + named.Decision.Receipt(language))
            );

    public static IEnumerable<(string Name, Decision Decision)> Decisions(string currency)
    {
        var shop = IceCreamShop.In(currency);
        var plan = shop.Plan;
        var ann = plan.NewMember("ann");
        yield return ("guest", plan.Evaluate(Cones(shop, "1", 2).Build()));
        yield return (
            "guest with toppings, a gift and a weighed line",
            plan.Evaluate(
                Cones(shop, "2", 1)
                    .Line("sprinkles", 1, shop.Price(0.2m), line => line.Parent("1"))
                    .Line("sauce", 2, shop.Price(0.4m), line => line.Parent("2"))
                    .Line("gelato", 0.455m, shop.Price(1.2m))
                    .Line("double-sundae", 1, 0, line => line.GrantedBy("dozen"))
                    .Build()
            )
        );
        var enrols = plan.Evaluate(Member(shop, "3", 4, 9).Enrol().Build(), ann);
        yield return ("member enrols, four stamps, outside the afternoon's hours", enrols);
        ann = enrols.NextState!;
        var training = Member(shop, "4", 8, 10).With(sale => sale.Training()).Build();
        yield return ("training", plan.Evaluate(training, ann));
        var cut = plan.Evaluate(Member(shop, "5", 14, 11).Build(), ann);
        yield return ("the day's limit cuts the free cones, a dozen brings its sundae", cut);
        ann = cut.NextState!;
        var capped = Member(shop, "6", 4, 12).Each("double-sundae", 20, shop.Price(2)).Build();
        var gold = plan.Evaluate(capped, ann);
        yield return ("cap reached, a big basket, gold", gold);
        ann = gold.NextState!;
        yield return ("applied before", plan.Evaluate(capped, ann));
        yield return ("another sale with its id", plan.Evaluate(Member(shop, "6", 5, 12).Build(), ann));
        yield return ("late", plan.Evaluate(Member(shop, "7", 5, 8).Build(), ann));
        var currencyOfOthers = Transaction.Create("8", capped.Header.At, "EUR").Member("ann").Build();
        yield return ("refused", plan.Evaluate(currencyOfOthers, ann));
    }

    private static TransactionBuilder Member(IceCreamShop shop, string id, int cones, int hour) =>
        Cones(shop, id, cones, hour).Member("ann").Line("double-sundae", 1, shop.Price(2));

    private static TransactionBuilder Cones(IceCreamShop shop, string id, int cones, int hour = 15) =>
        shop.Sale(id, hour).Each("vanilla", cones, shop.Price(1));
}
