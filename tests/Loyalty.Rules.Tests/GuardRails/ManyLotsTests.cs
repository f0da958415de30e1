#if NET
using System.Globalization;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>A member of twenty thousand sales, each with a lot of its own, costs an evaluation little more than a new one. Bytes, never time.</summary>
[Collection(nameof(ThreadAllocation))]
public sealed class ManyLotsTests
{
    private const int Sales = 20_000;

    private static readonly DateTimeOffset Start = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly LoyaltyPlan _plan = LoyaltyProgram
        .Create("club", "USD")
        .MemberTiers("points", r => r.Tier("one", 0, 1, 1))
        .Redemption("voucher", r => r.Points(45).AmountOff(5))
        .Build()
        .Compile();

    [Fact]
    public void Evaluate_WithManyLots_AllocatesLittleMoreThanWithFew()
    {
        foreach (bool redeems in new[] { false, true })
        {
            long few = BytesOf(Member(20), redeems);
            long many = BytesOf(Member(Sales), redeems);

            // Asked again, a state goes its own way from the last chunk of lots on: that and the table of chunks are copied, not 160,000 bytes of lots.
            Assert.InRange(many, 1, few + 6_000);
        }
    }

    [Fact]
    public void Evaluate_IntoABufferWithManyLots_AllocatesNothing()
    {
        var member = Member(Sales).ToBuilder();
        var sale = Sale("next", redeems: true);
        var buffer = new DecisionBuffer();
        Assert.True(_plan.Evaluate(sale.AsView(), member, buffer).IsAccepted);
        Assert.Equal(450, buffer.PointsRedeemed);

        Assert.Equal(
            0,
            AllocatedBytes.Of(() => _plan.Evaluate(sale.AsView(), member, buffer), times: 1_000, warmUp: 1_000)
        );
    }

    [Fact]
    public void Lots_ThatAreUsedUp_AreNotKept()
    {
        var state = Member(Sales);
        Assert.Equal((Sales, Sales * 10L), (state.Lots.Count, state.Points));

        var sale = Transaction
            .Create("all", Start.AddYears(3), "USD")
            .Member("ann")
            .Line("rice", 1, 500_000m)
            .RedeemMost("voucher")
            .Build();
        var decision = _plan.Evaluate(sale, state);

        long spent = Sales * 10L / 45 * 45;
        Assert.Equal(spent, decision.PointsRedeemed);
        Assert.Equal(["s19998", "s19999", "all"], decision.NextState!.Lots.Select(lot => lot.TransactionId));
        Assert.Equal((Sales * 10L) - spent + decision.Points, decision.NextState.Points);
    }

    private long BytesOf(MemberState state, bool redeems)
    {
        var sale = Sale("next", redeems);
        MemberState? next = null;
        long bytes = AllocatedBytes.Of(() => next = _plan.Evaluate(sale, state).NextState, times: 1_000, warmUp: 1_000);
        Assert.NotNull(next);
        return bytes / 1_000;
    }

    private static Transaction Sale(string id, bool redeems)
    {
        var sale = Transaction.Create(id, Start.AddYears(3), "USD").Member("ann").Line("rice", 1, 60m);
        return (redeems ? sale.Redeem("voucher", 10) : sale).Build();
    }

    private MemberState Member(int sales)
    {
        var member = _plan.NewMember("ann").ToBuilder();
        var buffer = new DecisionBuffer();
        for (int i = 0; i < sales; i++)
        {
            string id = "s" + i.ToString(CultureInfo.InvariantCulture);
            var sale = new Transaction(
                new SaleHeader(id, Start.AddHours(i), Currency.Parse("USD"), "ann"),
                [Each("rice", 1, 1000)]
            );
            _plan.Evaluate(sale.AsView(), member, buffer);
            member.Apply(buffer);
        }
        return member.ToImmutable();
    }
}
#endif
