using Loyalty.Rules;
using Loyalty.Rules.Testing;
using Given = Loyalty.Rules.Testing.Given;

namespace Snippets;

internal static class TestingSnippets
{
    private static readonly LoyaltyPlan Plan = LoyaltyProgram
        .Create("scoop-club", "USD")
        .Select("cones", items => items.Category("cone"))
        .FreeItem("sixth-cone", rule => rule.Buy("cones", 5).Get("cones", 1))
        .Build()
        .Compile(Catalog.Create().Item("vanilla", item => item.Category("cone").Price(225)).Build());

    public static void Story(TextWriter Console)
    {
        #region story
        Given
            .Program(Plan)
            .Member("ann")
            .HasStamps("sixth-cone", 4)
            .Buys("vanilla", 3)
            .ThenFree("vanilla", 1)
            .ThenPayable(4.50m)
            .ThenStamps("sixth-cone", 1);

        try
        {
            Given.Program(Plan).Member("bob").Buys("vanilla", 6).ThenFree("vanilla", 2);
        }
        catch (ScenarioException failed)
        {
            Console.Write(failed.Message + "\n");
        }
        #endregion
    }
}
