using System.Globalization;
using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests;

public sealed class MemberStateTests
{
    [Fact]
    public void Law3_WithAndApply_OverManySales_GiveEqualStates()
    {
        var shop = Any();
        var member = shop.Ann.ToBuilder();
        var buffer = new DecisionBuffer();
        for (int i = 0; i < 40; i++)
        {
            shop.At(shop.Now.AddDays(1).ToString("u", CultureInfo.InvariantCulture));
            var decision = shop.Sell(sale => sale.Enrol(i == 3), Each("cone", 1 + (i % 7), 225), Each("tea", 1, 99));
            shop.Plan.Evaluate(decision.Sale.AsView(), member, buffer);
            member.Apply(buffer);

            Assert.Equal(shop.Ann, member.ToImmutable());
            Assert.Equal((shop.Ann.Version, shop.Ann.Points), (member.Version, member.Points));
            Assert.Equal(shop.Ann.GetHashCode(), member.ToImmutable().GetHashCode());
        }
        Assert.NotEqual(shop.Ann, shop.Plan.NewMember("ann"));
    }

    [Fact]
    public void Law17_Evaluate_ReadsTheStateAndNeverWritesIt()
    {
        var shop = Any();
        shop.Sell(Each("cone", 3, 225));
        var before = shop.Ann;
        var copy = before.ToBuilder().ToImmutable();

        shop.Sell(Each("cone", 9, 225));

        Assert.Equal(copy, before);
        Assert.NotEqual(before, shop.Ann);
    }

    [Fact]
    public void With_StateThatHasMovedOn_Throws()
    {
        var shop = Any();
        var stale = shop.Try("a", Each("cone", 1, 225));
        shop.Sell(Each("cone", 1, 225));

        Assert.Equal(FromAnotherState, Assert.Throws<InvalidOperationException>(() => shop.Ann.With(stale)).Message);
    }

    // Two states of the same version may have gone different ways: two tills, one member.
    [Fact]
    public void With_AnotherStateOfTheSameVersion_Throws()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5)));
        var four = shop.Try("a", Each("cone", 4, 200)).NextState!;
        var one = shop.Try("b", Each("cone", 1, 200)).NextState!;
        var onOne = shop.Plan.Evaluate(shop.Sale("c", "ann", null, Each("cone", 1, 200)), one);

        Assert.Equal(four.Version, one.Version);
        Assert.Throws<InvalidOperationException>(() => four.With(onOne));
        Assert.Equal(2, one.With(onOne).Stamps("card"));
    }

    [Fact]
    public void Evaluate_WithStatesFromBeforeATextWasCorrected_TakesThem()
    {
        var before = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5).Named("Sixt cone free")));
        var after = new Shop(p =>
            p.Named("Scoops").FreeItem("card", r => r.Buy(Sku("cone"), 5).Named("Sixth cone free"))
        );
        var other = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 6).Named("Sixt cone free")));
        var state = before.Sell(Each("cone", 4, 200)).NextState!;
        var sale = before.Sale("next", "ann", null, Each("cone", 1, 200));

        Assert.Equal(before.Plan.Fingerprint, after.Plan.Fingerprint);
        Assert.Equal(1, after.Plan.Evaluate(sale, state).NextState!.OwedUnits("card"));
        Assert.Equal(Refusal.WrongProgram, other.Plan.Evaluate(sale, state).Admission.Refusal);
    }

    [Fact]
    public void With_StateOfAnotherMember_Throws()
    {
        var shop = Any();

        Assert.Throws<InvalidOperationException>(() =>
            shop.Plan.NewMember("bob").With(shop.Try("a", Each("cone", 1, 225)))
        );
    }

    [Fact]
    public void With_DecisionUnderAnotherProgram_Throws()
    {
        var other = LoyaltyProgram
            .Create("other", "USD")
            .MemberTiers("year", r => r.Tier("one", 0m, 1m, 1m))
            .Build()
            .Compile();

        Assert.Throws<InvalidOperationException>(() =>
            other.NewMember("ann").With(Any().Try("a", Each("cone", 1, 225)))
        );
    }

    [Fact]
    public void With_DecisionOnAGuestsSale_Throws()
    {
        var shop = Any();

        Assert.Throws<InvalidOperationException>(() => shop.Ann.With(shop.SellToGuest(Each("cone", 1, 225))));
    }

    [Fact]
    public void Apply_SameBufferTwice_Throws()
    {
        var shop = Any();
        var member = shop.Ann.ToBuilder();
        var buffer = new DecisionBuffer();
        shop.Plan.Evaluate(shop.Sale("a", "ann", null, Each("cone", 1, 225)).AsView(), member, buffer);
        member.Apply(buffer);

        Assert.Throws<InvalidOperationException>(() => member.Apply(buffer));
        Assert.Equal(1, member.Version);
    }

    [Fact]
    public void Apply_BufferThatWasNeverUsed_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Any().Ann.ToBuilder().Apply(new DecisionBuffer()));

    [Fact]
    public void Applied_SalesOlderThanTheHorizon_AreForgotten()
    {
        var shop = Any();
        shop.Sell(Each("cone", 1, 225));
        shop.At("2026-06-05 12:00").Sell(Each("cone", 1, 225));
        shop.At("2026-06-08 12:00").Sell(Each("cone", 1, 225));
        Assert.Equal(["sale-1", "sale-2", "sale-3"], shop.Ann.Applied.Select(sale => sale.TransactionId));

        shop.At("2026-06-08 12:01").Sell(Each("cone", 1, 225));
        Assert.Equal(["sale-2", "sale-3", "sale-4"], shop.Ann.Applied.Select(sale => sale.TransactionId));
    }

    [Fact]
    public void Counters_OfWindowsLongPast_AreForgotten()
    {
        var shop = new Shop(p =>
            p.FreeItem(
                    "card",
                    r => r.Buy(Sku("cone"), 5).Cap(new Cap(9, CapUnit.Units, CapScope.Member, CalendarWindow.Day))
                )
                .MemberTiers("year", r => r.Tier("one", 0m, 1m, 1m).Over(CalendarWindow.Month))
        );
        for (int day = 0; day < 401; day++)
            shop.At(shop.Now.AddDays(1).ToString("u", CultureInfo.InvariantCulture)).Sell(Each("cone", 6, 226));

        var slots = shop.Ann.Core.Layout.Slots;
        var windows = Enumerable
            .Range(0, shop.Ann.Core.Count)
            .Select(i => slots[StateCore.SlotOf(shop.Ann.Core.Keys[i])])
            .GroupBy(slot => slot.Window)
            .ToDictionary(group => group.Key, group => group.Count());
        Assert.InRange(windows[CalendarWindow.Day], 7, 10);
        Assert.InRange(windows[CalendarWindow.Month], 1, 4);
        Assert.Equal(2, windows[CalendarWindow.Lifetime]); // purchases, and the remainder of points
    }

    [Fact]
    public void NewMember_WithoutId_Throws() => Assert.Throws<ArgumentException>(() => Any().Plan.NewMember(""));

    private const string FromAnotherState =
        "The decision was made from another state. Evaluate the sale again with the member's current state, then apply that.";

    private static Shop Any() =>
        new(p =>
            p.FreeItem(
                    "card",
                    r =>
                        r.Buy(Sku("cone"), 5)
                            .Cap(new Cap(9, CapUnit.Units, CapScope.Member, CalendarWindow.Day))
                            .Cap(new Cap(2000, CapUnit.Money, CapScope.Member, CalendarWindow.Month))
                )
                .MemberTiers("year", r => r.Tier("one", 0m, 1m, 1m).Tier("two", 20m, 1.5m, 1m))
                .SignUpBonus("welcome", r => r.Points(500))
        );
}
