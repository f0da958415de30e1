namespace Loyalty.Rules.Testing.Laws.Tests;

/// <summary>Programs over a small catalog with prices and costs.</summary>
internal static class Shop
{
    public static readonly Catalog Catalog = Catalog
        .Create()
        .Item("cone", item => item.Category("cone").Price(200).Cost(50))
        .Item("sundae", item => item.Price(500).Cost(150))
        .Item("tea", item => item.Price(300).Cost(60))
        .Build();

    public static LoyaltyPlan Plan(Action<LoyaltyProgramBuilder> describe)
    {
        var program = LoyaltyProgram.Create("shop", "USD").Select("cones", items => items.Category("cone"));
        describe(program);
        return program.Build().Compile(Catalog);
    }

    public static LoyaltyPlan Parse(string rules, Catalog? catalog) =>
        LoyaltyProgram.Parse("""{ "program": "shop", "currency": "USD", "rules": [""" + rules + "] }").Compile(catalog);
}
