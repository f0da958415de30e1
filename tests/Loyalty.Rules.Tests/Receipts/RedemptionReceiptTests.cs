using Loyalty.Rules.Receipts;
using Loyalty.Rules.Tests.Rewards.Redemption;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Receipts;

public sealed class RedemptionReceiptTests
{
    [Fact]
    public void Points_SpentAndLeft_StandOnTheReceipt()
    {
        var shop = Club();

        var decision = shop.Sell(w => w.Redeem("voucher", 2), Each("rice", 3, 1000));

        Assert.Equal(
            ["Points spent: Voucher  -400", "Points: points  +30", "Your points  1,130"],
            Lines(decision, "en", ReceiptLineKind.Points)
        );
        Assert.Equal(
            ["Điểm đã dùng: Phiếu  -400", "Điểm: points  +30", "Điểm hiện có  1.130"],
            Lines(decision, "vi", ReceiptLineKind.Points)
        );
        Assert.Equal(["2 x Voucher  -10.00"], Lines(decision, "en", ReceiptLineKind.Award));
        Assert.Equal("voucher: gave 10.00 USD off for 400 points. So far 1100 of 200 points.", decision.Explain()[0]);
    }

    [Fact]
    public void Units_OfBlocks_AreCountedInBlocks()
    {
        var decision = Club().Sell(w => w.Redeem("teas", 3), Each("tea", 6, 100), Each("rice", 3, 1000));

        Assert.Equal(["3 x teas  -6.00"], Lines(decision, "en", ReceiptLineKind.Award));
    }

    [Fact]
    public void WhatIsMissing_IsSaid()
    {
        var shop = Club();

        var few = shop.Sell(w => w.Redeem("voucher", 9).Redeem("teas"), Each("rice", 30, 1000));
        Assert.Equal(
            ["teas: nothing here for your points to pay", "Voucher: it takes 1,800 points, and you have 1,500"],
            Lines(few, "en", ReceiptLineKind.WhyNot)
        );
        Assert.Equal(
            ["teas: hóa đơn này không có gì để đổi điểm", "Phiếu: cần 1.800 điểm, quý khách có 1.500"],
            Lines(few, "vi", ReceiptLineKind.WhyNot)
        );
    }

    [Fact]
    public void ASaleRefusedForAReward_SaysWhy()
    {
        var decision = Club().Sell(w => w.Redeem("voucher", 9, orRefuseSale: true), Each("rice", 30, 1000));

        Assert.Equal(
            ["This sale could not be recorded; please ask at the till."],
            Lines(decision, "en", ReceiptLineKind.Notice)
        );
        Assert.Equal(
            ["Voucher: it takes 1,800 points, and you have 1,500"],
            Lines(decision, "en", ReceiptLineKind.WhyNot)
        );
    }

    [Fact]
    public void ASaleSentTwice_SaysWhatItTook()
    {
        var shop = Club();
        var sale = shop.Sale("twice", "ann", w => w.Redeem("voucher"), Each("rice", 3, 1000));
        var state = shop.Plan.Evaluate(sale, shop.Ann).NextState!;

        var again = shop.Plan.Evaluate(sale, state);

        Assert.Equal((30, 200), (again.Points, again.PointsRedeemed));
        Assert.Equal(
            [
                "This sale was recorded before and changes nothing now. It gave 30 points and $5.00 off, and took 200 points.",
            ],
            Lines(again, "en", ReceiptLineKind.Notice)
        );
        Assert.Equal(
            [
                "Hóa đơn này đã được ghi nhận trước đây, nay không thay đổi gì. Lần đó: được 30 điểm, giảm 5,00 USD, dùng 200 điểm.",
            ],
            Lines(again, "vi", ReceiptLineKind.Notice)
        );
    }

    [Fact]
    public void Training_SaysWhatItWouldCost()
    {
        var decision = Club().Sell(w => w.Redeem("voucher").Training(), Each("rice", 3, 1000));

        Assert.Equal(
            ["Training: Voucher would cost 200 points", "Training: points would give 30 points"],
            Lines(decision, "en", ReceiptLineKind.Points)
        );
        Assert.Equal("Tập huấn: Phiếu sẽ dùng 200 điểm", Lines(decision, "vi", ReceiptLineKind.Points)[0]);
    }

    private static Shop Club() =>
        Members.With(
            1500,
            p =>
                p.Redemption("voucher", r => r.Named("Voucher").Named("vi", "Phiếu").Points(200).AmountOff(5))
                    .Redemption("teas", r => r.Points(50).Get(Sku("tea"), 2))
        );

    private static string[] Lines(Decision decision, string language, ReceiptLineKind kind) =>
        [.. decision.Receipt(language).Lines.Where(line => line.Kind == kind).Select(line => line.ToString())];
}
