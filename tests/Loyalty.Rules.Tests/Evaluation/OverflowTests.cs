using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>Law 54: near 10^18 a sale is refused before anything changes.</summary>
public sealed class OverflowTests
{
    private const long Most = 1_000_000_000_000_000_000;

    private readonly Shop _shop = new(p =>
        p.MemberTiers("year", r => r.Over(CalendarWindow.Lifetime).Tier("one", 0m, 1m, 1m))
            .BasketTiers("bonus", r => r.Spend(Sku("cake")).Points(0m, 1_000_000_000_000))
    );

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Law54_Sell_MeasureNearTheMost_IsTakenUpToIt(int spend, bool taken)
    {
        Set(PostingAccount.Measure, Most - 100);

        Check(_shop.Try("a", Each("cone", 1, spend)), taken);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(200, false)]
    public void Law54_Sell_BalanceNearTheMost_IsTakenUpToIt(int spend, bool taken)
    {
        Give(Most - 1);

        Check(_shop.Try("a", Each("cone", 1, spend)), taken);
    }

    [Fact]
    public void Law54_Sell_SeveralAwardsThatTogetherPassTheMost_AreRefused()
    {
        Give(Most - 1_000_000_000_000);

        Check(_shop.Try("a", Each("cake", 1, 99)), taken: true);
        Check(_shop.Try("b", Each("cake", 1, 100)), taken: false);
    }

    [Fact]
    public void Sell_RefusedForOverflow_StillShowsTheTotal()
    {
        Give(Most);

        var decision = _shop.Try("a", Each("cone", 1, 100));

        Assert.Equal((100, 100), (decision.Total.MinorUnits, decision.Pays()));
    }

    private static void Check(Decision decision, bool taken)
    {
        Assert.Equal(taken ? Refusal.None : Refusal.Overflow, decision.Admission.Refusal);
        Assert.Equal(taken, decision.Admission.IsAccepted);
        Assert.Equal(taken, decision.Awards.Count > 0);
        Assert.Equal(taken, decision.Postings.Count > 0);
        Assert.Equal(taken ? 1 : 0, decision.NextState!.Version);
    }

    private void Set(PostingAccount account, long value)
    {
        var slots = _shop.Plan.Compiled.Layout.Slots;
        _shop.Ann.Core.Set(StateCore.KeyOf(Array.FindIndex(slots, slot => slot.Account == account), 0), value);
    }

    private void Give(long points) =>
        _shop.Ann.Core.Lots.Add(new Lot("old", "year", _shop.Now, _shop.Now, null, points, points));
}
