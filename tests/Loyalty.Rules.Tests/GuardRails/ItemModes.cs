using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>A program that says of item rules all that they may say, each rule for goods of its own.</summary>
internal static class ItemModes
{
    public static LoyaltyPlan Plan { get; } = Compile();

    public static SaleHeader Header { get; } =
        new("s", new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero), Currency.Parse("USD"), "ann");

    /// <summary>Lines of every rule, at several prices and costs, unsorted, and what was taken.</summary>
    public static Line[] Lines { get; } =
    [
        .. Plan.Program.Rules.Reverse().SelectMany(rule => LinesOf(rule.Id)),
        Each("pen", 2, 0, line => line.GrantedBy("bank")),
    ];

    private static IEnumerable<Line> LinesOf(string kind)
    {
        for (int i = 0; i < 9; i++)
        {
            int price = 100 + (37 * ((i * 5) % 7));
            yield return Total($"{kind}-{i}", 3, (3 * price) + 1, line => line.Category(kind).Cost(price / 2));
            yield return Total($"{kind}-w", 2.5m + i, 400 + i, line => line.Category(kind).Weighed());
        }
    }

    private static LoyaltyPlan Compile()
    {
        var program = LoyaltyProgram.Create("modes", "USD");
        Add(program, "dearest", r => r.InBasket().Choose(UnitOrder.Dearest));
        Add(program, "lowest-cost", r => r.InBasket().Choose(UnitOrder.LowestCost).PartialGet());
        Add(program, "highest-cost", r => r.InBasket().Choose(UnitOrder.HighestCost).PercentOff(33));
        Add(program, "price", r => r.InBasket().UpTo(2.50m).FixedPrice(1));
        Add(program, "lesser", r => r.InBasket().UpToCheapestPaid().Choose(UnitOrder.Dearest));
        Add(program, "visit", r => r.StampPerVisit());
        Add(program, "money", r => r.StampPerAmount(3).UpToCheapestPaid());
        Add(program, "next", r => r.RedeemNextVisit().Repeat(1));
        Add(program, "whole", r => r.InBasket().Weighed(WeighedUnits.PerWholeUnit));
        Add(program, "none", r => r.Weighed(WeighedUnits.Excluded));
        Add(
            program,
            "bank",
            r => r.OnTop(bank: true).Cap(new Cap(9, CapUnit.Units, CapScope.Member, CalendarWindow.Day))
        );
        Add(program, "sets", r => r.PayFor(Category("sets"), 3, 0).AmountOff(0.50m));
        return program.Build().Compile();
    }

    private static void Add(LoyaltyProgramBuilder program, string id, Action<FreeItemRuleBuilder> more) =>
        program.FreeItem(
            id,
            rule =>
            {
                rule.Buy(Category(id), 2).Get(Category(id), 2);
                more(rule);
            }
        );
}
