using Loyalty.Rules;

namespace ScoopClub;

/// <summary>What the shop sells. Prices and costs are in cents.</summary>
internal static class Shop
{
    public static Catalog Catalog { get; } =
        Catalog
            .Create()
            .Item("vanilla", item => item.Name("Vanilla cone").Category("cone").Price(225).Cost(25))
            .Item("pistachio", item => item.Name("Pistachio cone").Category("cone").Price(250).Cost(30))
            .Item("double-sundae", item => item.Name("Double sundae").Category("sundae").Price(450).Cost(90))
            .Item("coffee", item => item.Name("Coffee").Category("drink").Price(300).Cost(40))
            .Item("sprinkles", item => item.Name("Sprinkles").Category("topping").Price(50).Cost(5))
            .Build();
}
