#if NET
using Loyalty.Rules;
using Loyalty.Rules.Testing.Laws;

namespace Snippets;

internal static class AttackSnippets
{
    private static readonly LoyaltyPlan Plan = LoyaltyProgram
        .Create("tea-house", "USD")
        .Select("teas", items => items.Category("tea"))
        .FreeItem("fourth-tea", rule => rule.Buy("teas", 3).Get("teas", 1).InBasket())
        .BasketTiers("big-basket", rule => rule.Spend().AmountOff(20, 5))
        .Build()
        .Compile(
            Catalog
                .Create()
                .Item("green-tea", item => item.Category("tea").Price(400).Cost(90))
                .Item("iced-tea", item => item.Category("tea").Price(300).Cost(60))
                .Build()
        );

    public static void Law(TextWriter Console)
    {
        #region attack
        var attack = Attack.On(Plan).NeverCostsMoreThan(60m).NudgesTellTheTruth();
        try
        {
            attack.SplittingNeverGains();
        }
        catch (LawException broken)
        {
            Console.Write(broken.Message + "\n");
        }
        #endregion
    }
}
#endif
