using Loyalty.Rules.Receipts;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Receipts;

/// <summary>What a receipt calls the next step of a basket.</summary>
public sealed class BasketStepWordsTests
{
    [Theory]
    [InlineData("set price", "1 more cone earns 3 for $10.00", "Thêm 1 sản phẩm nữa để được 3 phần giá 10,00 USD")]
    [InlineData("price each", "1 more cone earns $2.00 each", "Thêm 1 sản phẩm nữa để được giá 2,00 USD mỗi phần")]
    [InlineData("price of kinds", "1 more cone earns $2.00 for each kind", "giá 2,00 USD mỗi loại")]
    [InlineData("price of all", "1 more cone earns all for $2.00", "tất cả giá 2,00 USD")]
    [InlineData("off each", "1 more cone earns $2.00 off each", "giảm 2,00 USD mỗi phần")]
    [InlineData("off kinds", "1 more cone earns $2.00 off each kind", "giảm 2,00 USD mỗi loại")]
    [InlineData("off sets", "1 more cone earns $2.00 off every 3", "giảm 2,00 USD mỗi 3 phần")]
    [InlineData("off the basket", "1 more cone earns $2.00 off", "giảm 2,00 USD")]
    [InlineData("off one", "1 more cone earns $2.00 off for one of them", "giảm 2,00 USD cho một phần")]
    [InlineData("percent of one", "1 more cone earns 50% off for one of them", "giảm 50% cho một phần")]
    [InlineData("free one", "1 more cone earns a free one", "tặng 1")]
    public void Nudge_OfAStep_SaysWhatItGives(string kind, string english, string vietnamese)
    {
        var shop = new Shop(p =>
            p.Select("cones", s => s.Sku("cone")).BasketTiers("big", r => Describe(r.Units("cones"), kind))
        );

        var decision = shop.Sell(Each("cone", 2, 400));

        Assert.Contains(english, Nudges(decision.Receipt(ReceiptTexts.English)));
        Assert.Contains(
            Nudges(decision.Receipt(ReceiptTexts.Vietnamese)),
            text => text.EndsWith(vietnamese, StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Nudges(Receipt receipt) =>
        receipt.Lines.Where(line => line.Kind == ReceiptLineKind.Nudge).Select(line => line.Text);

    private static void Describe(BasketTierRuleBuilder rule, string kind) =>
        _ = kind switch
        {
            "set price" => rule.SetPrice(3, 3, 10),
            "price each" => rule.FixedPrice(3, 2).PerUnit(),
            "price of kinds" => rule.FixedPrice(3, 2).PerLine(),
            "price of all" => rule.FixedPrice(3, 2),
            "off each" => rule.AmountOff(3, 2).PerUnit(),
            "off kinds" => rule.AmountOff(3, 2).PerLine(),
            "off sets" => rule.AmountOff(3, 2).PerSet(3),
            "off the basket" => rule.AmountOff(3, 2),
            "off one" => rule.AmountOff(2, 2).PerUnit().Marginal(),
            "percent of one" => rule.PercentOff(2, 50).Marginal(),
            _ => rule.PercentOff(2, 100).Marginal(),
        };
}
