using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Laws.Naive;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>The formulas of section 5.1 of the specification against cards that are stamped unit by unit.</summary>
public sealed class UnitLaws(ITestOutputHelper output)
{
    private static readonly Selector Bought = Sku([.. NaiveVisit.BuyOnly, .. NaiveVisit.Both]);
    private static readonly Selector Offered = Sku([.. NaiveVisit.Both, .. NaiveVisit.GetOnly]);

    [Fact]
    public void Law38_UnitsOfEveryMode_AreThoseOfACardStampedUnitByUnit() =>
        new Law(output)
            .Meets(500, "units given")
            .Meets(100, "a debt")
            .Meets(100, "a cut by repeat")
            .Meets(100, "given from all three")
            .Meets(60, "stamps by visit")
            .Meets(60, "stamps by money")
            .Meets(60, "the next visit")
            .Meets(60, "equal or lesser value")
            .Meets(60, "a highest price")
            .Meets(150, "chosen by cost")
            .Meets(20, "free sets")
            .Holds(Worlds.Seeds, 3801, OneVisit);

    [Fact]
    public void Law38_UnitsToAdd_AreThoseOfACardStampedUnitByUnit() =>
        new Law(output)
            .Meets(400, "units to add")
            .Meets(150, "some owed")
            .Meets(100, "more taken than given")
            .Holds(Worlds.Seeds, 3802, ToAdd);

    private static void OneVisit(int seed, Tally tally)
    {
        var dice = new Dice(seed);
        bool same = dice.Chance(40);
        var plan = Plan(p => p.FreeItem("card", rule => Describe(dice, rule, same)));
        var rule = (FreeItemRule)plan.Program.Rules[0];
        bool card = rule.Mode == FreeItemMode.Stamps;
        long stamps = card ? dice.Below(rule.Buy.Units) : 0;
        long owed = card ? dice.Weighted(30, 10, 10, 10, 10, 10, 10, 10) - 2 : 0;
        long money = rule.Stamp.Kind == StampKind.PerAmount ? dice.Below((int)rule.Stamp.Amount) : 0;
        var state = Start(plan, stamps, owed, money);
        var naive = new NaiveCard(rule, stamps, owed, money);
        for (int visit = 0; visit < 3; visit++)
        {
            var goods = new NaiveVisit(dice, same);
            var decision = plan.Evaluate(Sale("s" + visit, [.. goods.Lines]), state);
            if (!card)
                naive = new NaiveCard(rule, 0, 0, 0);
            tally.Meet(naive.Owed < 0, "a debt");
            string before = $"T {naive.Stamps} B {naive.Owed} R {naive.Money}";
            naive.Visit(goods.Units);
            Note(tally, rule, naive);
            state = decision.NextState!;
            if (goods.Lines.Count == 0)
                continue;
            string expected = Of(goods, naive, rule.Id);
            string found = Of(decision);
            Assert.True(
                expected == found,
                $"{Dump.Of(rule)}\n{before}\n{Dump.Of(goods.Units)}\nshould be {expected}, is {found}"
            );
            if (!card)
                continue;
            Assert.Equal(naive.Stamps, state.Stamps("card"));
            Assert.Equal(naive.Owed, state.OwedUnits("card"));
            Assert.Equal(naive.Money, state.Core.Latest(PostingAccount.StampRemainder, "card"));
        }
    }

    private static void ToAdd(int seed, Tally tally)
    {
        var dice = new Dice(seed);
        int x = dice.Between(1, 7);
        int y = dice.Between(1, 5);
        bool bank = dice.Chance(60);
        int? repeat = dice.Chance(30) ? dice.Between(1, 2) : null;
        var plan = Plan(p =>
            p.FreeItem(
                "card",
                rule =>
                {
                    rule.Buy(Sku("cone"), x).Get(Sku("pen"), y).OnTop(bank);
                    if (repeat is { } times)
                        rule.Repeat(times);
                }
            )
        );
        var state = Ann(plan);
        long owed = 0;
        for (int visit = 0; visit < 4; visit++)
        {
            int cones = dice.Between(1, 15);
            int taken = dice.Below(8);
            var gift = new Line("pen", taken, 0, new LineDetailsBuilder().GrantedBy("card").Build());
            Line[] lines = [Units("cone", cones, cones), Units("pen", 3, 30), .. taken > 0 ? new[] { gift } : []];
            var decision = plan.Evaluate(Sale("s" + visit, lines), state);
            state = decision.NextState!;

            long due = bank ? owed : 0;
            for (int cone = 1; cone <= cones; cone++)
                due += cone % x == 0 ? y : 0;
            long given = Math.Min(due, repeat * y ?? due);
            owed = bank ? due - Math.Min(given, taken) : 0;
            tally.Meet(given > 0, "units to add");
            tally.Meet(owed > 0, "some owed");
            tally.Meet(taken > given, "more taken than given");
            Assert.Equal(given, decision.Awards.Sum(award => award.Units));
            Assert.All(
                decision.Awards,
                award => Assert.Equal((AwardKind.ItemAdded, 0, "pen"), (award.Kind, award.Discount, award.Sku))
            );
            Assert.Equal(owed, state.OwedUnits("card"));
        }
    }

    private static void Describe(Dice dice, FreeItemRuleBuilder rule, bool same)
    {
        var buy = same ? Sku(NaiveVisit.Both) : Bought;
        int x = dice.Between(1, 7);
        int y = dice.Between(1, 5);
        rule.Buy(buy, x).Get(same ? buy : Offered, y);
        switch (dice.Weighted(50, 30, 20))
        {
            case 0:
                Stamp(dice, rule);
                break;
            case 1:
                rule.InBasket();
                break;
            default:
                if (same)
                    rule.PayFor(buy, x, x - Math.Min(x, y));
                else
                    rule.InBasket();
                break;
        }
        rule.Choose(dice.Of(UnitOrder.Cheapest, UnitOrder.Dearest, UnitOrder.LowestCost, UnitOrder.HighestCost));
        if (dice.Chance(30))
            rule.UpToCheapestPaid();
        else if (dice.Chance(30))
            rule.UpTo(dice.Between(1, 9) / 100m);
        if (dice.Chance(40))
            rule.Repeat(dice.Between(1, 3));
        if (dice.Chance(50))
            rule.PartialGet(dice.Chance(50));
    }

    private static void Stamp(Dice dice, FreeItemRuleBuilder rule)
    {
        switch (dice.Weighted(40, 30, 30))
        {
            case 1:
                rule.StampPerVisit();
                break;
            case 2:
                rule.StampPerAmount(dice.Between(1, 12) / 100m);
                break;
            default:
                break;
        }
        if (dice.Chance(25))
            rule.RedeemNextVisit();
    }

    /// <summary>A card in any state, debts too: those come with returns.</summary>
    private static MemberState Start(LoyaltyPlan plan, long stamps, long owed, long money)
    {
        var state = plan.NewMember("ann").ToBuilder();
        var slots = plan.Compiled.Layout.Slots;
        for (int slot = 0; slot < slots.Length; slot++)
        {
            long? value = slots[slot].Account switch
            {
                PostingAccount.Stamps => stamps,
                PostingAccount.OwedUnits => owed,
                PostingAccount.StampRemainder => money,
                _ => null,
            };
            if (value is { } number)
                state.Core.Set(StateCore.KeyOf(slot, 0), number);
        }
        return state.ToImmutable();
    }

    private static void Note(Tally tally, FreeItemRule rule, NaiveCard naive)
    {
        bool given = naive.Given.Count > 0;
        tally.Meet(given, "units given");
        tally.Meet(given && naive.Given.Count < naive.Asked, "a cut by repeat");
        tally.Meet(naive.Given.Select(unit => unit.Line).Distinct().Count() > 2, "given from all three");
        tally.Meet(given && rule.Stamp.Kind == StampKind.PerVisit, "stamps by visit");
        tally.Meet(given && rule.Stamp.Kind == StampKind.PerAmount, "stamps by money");
        tally.Meet(given && rule.Redeem == RedeemWhen.NextVisit, "the next visit");
        tally.Meet(given && rule.UpTo is { Amount: null }, "equal or lesser value");
        tally.Meet(given && rule.UpTo is { Amount: not null }, "a highest price");
        tally.Meet(given && rule.Choose >= UnitOrder.LowestCost, "chosen by cost");
        tally.Meet(given && rule.Mode == FreeItemMode.PayFor && rule.Get.Units == rule.Buy.Units, "free sets");
    }

    /// <summary>What is asked and given, and what is off each line.</summary>
    private static string Of(NaiveVisit goods, NaiveCard naive, string rule) =>
        $"{rule} {naive.Asked} {naive.Given.Count}: "
        + string.Join(
            " ",
            goods.Lines.Select((_, line) => naive.Given.Where(unit => unit.Line == line).Sum(unit => unit.Price))
        );

    private static string Of(Decision decision)
    {
        var outcome = decision.Outcomes.Single();
        return $"{outcome.RuleId} {outcome.Asked} {outcome.Granted}: "
            + string.Join(
                " ",
                decision.Sale.Lines.Select(
                    (_, line) => decision.LineDiscounts.Where(part => part.Line == line).Sum(part => part.Amount)
                )
            );
    }
}
