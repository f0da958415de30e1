using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>A program with every kind of choice between rules: first and best, for the basket and by the unit, bundles, combining, consuming, a guard.</summary>
internal static class ChoosyProgram
{
    /// <summary>Rules of items that the busy sale does not have.</summary>
    public const int Untouched = 2;

    public static LoyaltyProgram Build() =>
        LoyaltyProgram
            .Create("choosy", "USD")
            .PointValue(100, 1)
            .GuardMargin(60)
            .Select("cones", s => s.Category("ice").Not(Goods.Sku("sundae")))
            .FreeItem("card", r => r.Buy("cones", 5))
            .FreeItem("pair", r => r.Buy("cones", 1).InBasket().PercentOff(50).Consume(ConsumedUnits.Both))
            .CrossSell("ten", r => r.When("cones", 1).Offer("cones", 3).PercentOff(10).Combine().Priority(2))
            .CrossSell("five", r => r.When("cones", 1).Offer("cones", 2).AmountOff(0.05m).Combine().Priority(1))
            .CrossSell("fig", r => r.When(Goods.Sku("fig"), 1).Offer(Goods.Sku("grape"), 2).AmountOff(0.60m))
            .CrossSell("grape", r => r.When(Goods.Sku("fig"), 1).Offer(Goods.Sku("grape"), 3).PercentOff(25))
            .CrossSell("never", r => r.When(Goods.Sku("tea"), 1).Offer(Goods.Sku("tea")))
            .BasketTiers("exclusive", r => r.Spend(Goods.Sku("tea")).AmountOff(0m, 1m))
            .BasketTiers("coupon", r => r.Spend().PercentOff(5m, 5m))
            .BasketTiers("voucher", r => r.Spend().AmountOff(5m, 1m))
            .BasketTiers("line", r => r.Spend("cones").PercentOff(0m, 3m))
            .BasketTiers("other", r => r.Spend(Goods.Sku("sundae")).PercentOff(0m, 4m))
            .BasketTiers("bonus", r => r.Spend().Points(1m, 5_000))
            .MemberTiers("year", r => r.Tier("all", 0m, 10m, 1m))
            .Arbitrate(
                ArbitrationNode.All(
                    ArbitrationNode.Best("card", ArbitrationNode.All("ten", "five"), "never"),
                    ArbitrationNode.Best("fig", "grape").PerUnit(),
                    ArbitrationNode.First("exclusive", ArbitrationNode.Best("coupon", "voucher")),
                    ArbitrationNode.First("line", "other").PerUnit()
                )
            )
            .Build();
}
