using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Tests.Approval;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Receipts;

/// <summary>What receipts say of every reading of "buy X, get Y", read and approved by people.</summary>
public sealed class ItemModeReceiptTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Receipts_OfEveryMode_AreAsApproved(string language) =>
        ApprovedText.Verify(
            $"tests/Loyalty.Rules.Tests/Receipts/Approved/ItemModes.{language}.approved.txt",
            string.Join("\n", Stories().Select(story => $"== {story.Name} ==\n{story.Decision.Receipt(language)}"))
        );

    [Fact]
    public void Explanations_OfEveryMode_AreAsApproved() =>
        ApprovedText.Verify(
            "tests/Loyalty.Rules.Tests/Receipts/Approved/ItemModes.Explanations.approved.txt",
            string.Join(
                "\n",
                Stories().Select(story => $"== {story.Name} ==\n{string.Join("\n", story.Decision.Explain())}\n")
            )
        );

    private static IEnumerable<(string Name, Decision Decision)> Stories()
    {
        var pens = Of(r => r.Named("A pen for 3 pads").OnTop().Buy("pads", 3).Get("pens", 1).Costs(0.10m).Feels(0.80m));
        yield return ("two pens to take", pens.SellToGuest(Pads(6)));
        yield return ("one of them taken", pens.SellToGuest(Pads(6), Pen("card", 1)));
        yield return ("all taken", pens.SellToGuest(Pads(7), Pen("card", 2)));
        var bank = Of(r => r.Named("Pens").OnTop(bank: true).Buy("pads", 3).Get("pens", 1));
        yield return ("banked: one taken, one kept", bank.Sell(Pads(6), Pen("card", 1)));
        yield return ("banked: it still waits", bank.Sell(Pads(1)));
        var sets = Of(r => r.Named("en", "Pad week").Named("vi", "Tuần lễ sổ tay").PayFor("pads", 3, 2));
        yield return ("one more of the set is free", sets.SellToGuest(Pads(2)));
        yield return ("two sets", sets.SellToGuest(Pads(6)));
        var visits = Of(r => r.Named("Visits").Buy("pads", 3).Get("pens", 1).StampPerVisit());
        yield return ("first visit", visits.Sell(Pads(4)));
        yield return ("second visit", visits.Sell(Pads(1)));
        yield return ("third visit: a pen is owed", visits.Sell(Pads(1)));
        var spend = Of(r => r.Named("Spend").Buy("pads", 3).Get("pads", 1).StampPerAmount(10).RedeemNextVisit());
        yield return ("a stamp for 10.00", spend.Sell(Pads(4)));
        yield return ("enough for the next visit", spend.Sell(Pads(5)));
        var price = Of(r => r.Named("Second pen").InBasket().Buy("pens", 1).FixedPrice(0.50m));
        yield return ("add a pen at a fixed price", price.SellToGuest(Each("pen", 1, 120)));
        yield return ("a pen at a fixed price", price.SellToGuest(Each("pen", 2, 120)));
    }

    private static Shop Of(Action<FreeItemRuleBuilder> describe) =>
        new(
            p =>
                p.Select("pads", items => items.Category("pad"))
                    .Select("pens", items => items.Sku("pen"))
                    .FreeItem("card", describe),
            goods =>
                goods
                    .Item("pad", item => item.Name("Writing pad").Category("pad"))
                    .Item("pen", item => item.Name("Fountain pen").Price(120))
        );

    private static Line Pads(int count) => Each("pad", count, 350);

    private static Line Pen(string rule, int count) => Each("pen", count, 0, line => line.GrantedBy(rule));
}
