using System.Text;
using Loyalty.Rules.Json;
using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Json;

/// <summary>Requests of sales, redemption rules, and what became of both, as documents.</summary>
public sealed class RequestJsonTests
{
    private static readonly Shop Club = Sold();

    private static readonly Decision Redeeming = Club.Plan.Evaluate(
        Club.Sale("now", "ann", w => w.Redeem("voucher", 2).Choose("tea", "oolong"), Each("rice", 4, 500)),
        Club.Ann
    );

    [Fact]
    public void ToJson_OfRedemptionsBuiltInCSharp_IsTheDocument()
    {
        var program = LoyaltyProgram
            .Create("redemptions", "USD")
            .Redemption(
                "soup",
                r =>
                    r.Points(50)
                        .Get(Category("soup"), 2)
                        .PercentOff(50)
                        .Costs(0.25m)
                        .Feels(2.25m)
                        .IncludingThisSale()
                        .Cap(new Cap(500, CapUnit.Points, CapScope.Member, CalendarWindow.Month))
                        .Cap(new Cap(2, CapUnit.Times, CapScope.Transaction))
            )
            .Redemption("tea", r => r.Points(20).Get(Category("tea")))
            .Redemption("voucher", r => r.Points(1_000_000_000_000).AmountOff(5).On(Where(s => s.Tag("own"))))
            .Redemption(
                "tenth",
                r => r.Points(1).PercentOff(10, new Rounding(RoundingLevel.Transaction, RoundingMode.Ceiling))
            )
            .Build();

        var read = LoyaltyProgram.Parse(
            Encoding.UTF8.GetString(SchemaDocuments.Bytes("good", "program.redemptions.json"))
        );

        Assert.Equal(read, program);
        Assert.Equal(read.ToString(), program.ToString());
    }

    [Fact]
    public void WriteTransaction_OfRequestsBuiltInCSharp_IsTheDocument()
    {
        var sale = Transaction
            .Create("t9", new DateTimeOffset(2026, 6, 1, 15, 30, 0, TimeSpan.Zero), "USD")
            .Member("ann")
            .With(s => s.Redeem("voucher", 3, claimedPoints: 0))
            .RedeemMost("soup", orRefuseSale: true)
            .Redeem("tea")
            .Choose("tea", "oolong")
            .Choose("soup", "pho", "bun")
            .Build();

        Assert.Equal(
            Encoding.UTF8.GetString(SchemaDocuments.Bytes("good", "transaction.requests.json")).TrimEnd(),
            Encoding.UTF8.GetString(LoyaltyJson.WriteTransaction(sale))
        );
    }

    [Fact]
    public void ReadTransaction_OfRepeatedRequests_SaysWhichStandTwice()
    {
        const string Sale = """
            {"transaction":"t","at":"2026-06-01T15:30:00Z","currency":"USD",
            "redeem":[{"reward":"a"},{"reward":"a","most":true}],
            "choose":[{"rule":"b","sku":"x"},{"rule":"b","sku":"y"}],"lines":[]}
            """;

        Assert.False(LoyaltyJson.TryReadTransaction(Encoding.UTF8.GetBytes(Sale), out _, out var report));

        Assert.Equal(
            "error LR0320 at $.redeem[1] (line 2, column 26): This reward stands in the list already. Ask for it once, with the number of times.\n"
                + "error LR0321 at $.choose[1] (line 3, column 34): This rule stands in the list already. Name all its skus in one choice, the dearest wish first.",
            report.ToString()
        );
    }

    [Fact]
    public void ToJson_OfADecisionThatRedeems_ReadsBack()
    {
        Assert.Equal(400, Redeeming.PointsRedeemed);
        Assert.Equal(2, Redeeming.Postings.Count(one => one.Account == PostingAccount.Redemption));

        var read = Club.Plan.ReadDecision(Encoding.UTF8.GetString(Redeeming.ToJson()), Redeeming.Sale);

        Assert.Equal(Redeeming.ToJson(), read.ToJson());
        Assert.Equal(400, read.PointsRedeemed);
        Assert.Equal(Redeeming.Explain(), read.Explain());
        Assert.Equal(Redeeming.Receipt().ToString(), read.Receipt().ToString());
        Assert.Equal(Redeeming.NextState, Club.Ann.With(read));
    }

    [Fact]
    public void ToJson_OfASaleRefusedForARequest_ReadsBackWithTheOutcome()
    {
        var refused = Club.Plan.Evaluate(
            Club.Sale("no", "ann", w => w.Redeem("voucher", 9, orRefuseSale: true), Each("rice", 20, 500)),
            Club.Ann
        );

        var read = Club.Plan.ReadDecision(Encoding.UTF8.GetString(refused.ToJson()), refused.Sale);

        Assert.Equal(refused.ToJson(), read.ToJson());
        Assert.Equal(Refusal.CannotRedeem, read.Admission.Refusal);
        Assert.Equal(Verdict.NotEnoughPoints, Assert.Single(read.Outcomes).Verdict);
    }

    [Theory]
    [InlineData(
        "{\"rule\":\"voucher\",\"account\":\"redemption\",\"lot\":0,",
        "{\"rule\":\"voucher\",\"account\":\"redemption\",",
        "LR0021 at $.postings[1].lot: The account 'redemption' needs the property 'lot': which lot gives points, counted from 0."
    )]
    [InlineData(
        "\"lot\":0,\"before\":300,\"after\":0",
        "\"lot\":0,\"before\":300,\"after\":300",
        "LR0025 at $.postings[1].after: 300 is out of range. Here belongs less than before, and not less than 0."
    )]
    [InlineData(
        "\"lot\":0,\"before\":300,\"after\":0",
        "\"lot\":0,\"before\":0,\"after\":-1",
        "LR0025 at $.postings[1].before: 0 is out of range. Here belongs at least one point.\n"
            + "LR0025 at $.postings[1].after: -1 is out of range. Here belongs less than before, and not less than 0."
    )]
    [InlineData(
        "{\"rule\":\"voucher\",\"account\":\"redemption\",\"lot\":0,",
        "{\"rule\":\"gift\",\"account\":\"redemption\",\"lot\":0,",
        "LR0086 at $.postings[1].account: Rule 'gift' keeps nothing in an account 'redemption'. It keeps 'capUse'."
    )]
    [InlineData(
        "{\"account\":\"purchases\",",
        "{\"account\":\"purchases\",\"lot\":3,",
        "LR0322 at $.postings[0].lot: 3 is no lot that counts here: 'purchases' takes from no lot. Leave it out."
    )]
    [InlineData(
        "\"redeemed\":400,\"awards\"",
        "\"redeemed\":401,\"awards\"",
        "LR0072 at $.redeemed: 401 cannot stand here: the points that the awards cost come to 400."
    )]
    public void TryReadDecision_OfWhatCannotBe_SaysAllOfIt(string part, string instead, string expected)
    {
        string good = Encoding.UTF8.GetString(Redeeming.ToJson(indented: false));
        int at = good.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, good);
        byte[] utf8 = Encoding.UTF8.GetBytes(good.Remove(at) + instead + good.Remove(0, at + part.Length));

        Assert.False(Club.Plan.TryReadDecision(utf8, Redeeming.Sale, out _, out var report));

        Assert.Equal(expected, string.Join("\n", report.All.Select(one => $"{one.Code} at {one.Path}: {one.Message}")));
    }

    [Fact]
    public void ReadState_OfLotsInAnyOrder_SpendsThemInTheirs()
    {
        string state = Encoding.UTF8.GetString(Club.Ann.ToJson(indented: false));
        int from = state.IndexOf("\"lots\":[", StringComparison.Ordinal) + 8;
        int to = state.IndexOf("],\"applied\"", StringComparison.Ordinal);
        string[] lots = state.Substring(from, to - from).Split(["},{"], StringSplitOptions.None);
        Assert.Equal(2, lots.Length);
        string turned = "{" + lots[1] + "," + lots[0] + "}";

        Assert.Equal(Club.Ann, Club.Plan.ReadState(state.Remove(from, to - from).Insert(from, turned)));
    }

    [Fact]
    public void ReadState_OfALotWithNothingLeft_IsRefused()
    {
        string state = Encoding.UTF8.GetString(Club.Ann.ToJson(indented: false));
        int lot = state.IndexOf("\"points\":300}", StringComparison.Ordinal);
        string empty = state.Insert(lot, "\"remaining\":0,");

        Assert.False(Club.Plan.TryReadState(Encoding.UTF8.GetBytes(empty), out _, out var report));

        var one = Assert.Single(report.All);
        Assert.Equal(
            (
                "LR0025",
                "$.lots[0].remaining",
                "0 is out of range. Here belongs a whole number from 1 to 1000000000000000000."
            ),
            (one.Code, one.Path, one.Message)
        );
    }

    /// <summary>A shop in which Ann has two lots of 300 points.</summary>
    private static Shop Sold()
    {
        var shop = new Shop(p =>
            p.BasketTiers(
                    "gift",
                    r =>
                        r.Spend(Sku("card"))
                            .Points(0, 300)
                            .Cap(new Cap(600, CapUnit.Points, CapScope.Member, CalendarWindow.Year))
                )
                .Redemption("voucher", r => r.Points(200).AmountOff(5))
                .Redemption("tea", r => r.Points(20).Get(Category("tea")))
        );
        shop.Sell(Each("card", 1, 100));
        shop.At("2026-06-02 12:00").Sell(Each("card", 1, 100));
        shop.At("2026-06-03 12:00");
        return shop;
    }
}
