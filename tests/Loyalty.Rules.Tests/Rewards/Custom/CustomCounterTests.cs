using System.Text;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Custom;

/// <summary>Numbers of a member that code keeps.</summary>
public sealed class CustomCounterTests
{
    [Fact]
    public void Count_IsWhatTheNextSaleReads()
    {
        var seen = new List<long>();
        var shop = Counting(
            (turn, proposal) =>
            {
                seen.Add(turn.Counter("cones"));
                proposal.Count("cones", turn.Counter("cones") + UnitsOf(turn));
            }
        );

        var first = shop.Sell(Each("cone", 2, 100));
        shop.Sell(Each("cone", 3, 100));
        shop.Sell(Each("cone", 1, 100));

        Assert.Equal([0, 2, 5], seen);
        Assert.Equal(["CustomCounter own 0->2"], first.Posted(PostingAccount.CustomCounter));
        Assert.Equal(6, shop.Ann.Counter("own", "cones"));
        Assert.Equal(0, shop.Ann.Counter("own", "teas"));
    }

    [Fact]
    public void Count_SeveralCounters_AreKeptApartByName()
    {
        var shop = Counting(
            (turn, proposal) =>
            {
                proposal.Count("b", 7);
                proposal.Count("a", 5);
                proposal.Count("a", 6);
            },
            r => r.Counter("b", CalendarWindow.Lifetime).Counter("a", CalendarWindow.Month)
        );

        var decision = shop.Sell(Each("cone", 1, 100));

        Assert.Equal([(0, 6L), (1, 7L)], decision.Postings.Where(IsCounter).Select(one => (one.Part, one.After)));
        Assert.Equal((6, 7), (shop.Ann.Counter("own", "a"), shop.Ann.Counter("own", "b")));
    }

    [Fact]
    public void Count_InAWindow_BeginsAnew()
    {
        var seen = new List<long>();
        var shop = Counting(
            (turn, proposal) =>
            {
                seen.Add(turn.Counter("cones"));
                proposal.Count("cones", turn.Counter("cones") + 1);
            }
        );

        foreach (string day in new[] { "2026-06-01", "2026-06-07", "2026-06-08", "2026-06-14" })
            shop.At(day + " 12:00").Sell(Each("cone", 1, 100));

        Assert.Equal([0, 1, 0, 1], seen);
    }

    [Fact]
    public void Count_Nothing_LeavesThemAsTheyAre()
    {
        bool counts = true;
        var shop = Counting(
            (turn, proposal) =>
            {
                if (counts)
                    proposal.Count("cones", 4);
            }
        );
        shop.Sell(Each("cone", 1, 100));
        counts = false;

        Assert.Empty(shop.Sell(Each("cone", 1, 100)).Posted(PostingAccount.CustomCounter));
        Assert.Equal(4, shop.Ann.Counter("own", "cones"));
    }

    [Theory]
    [InlineData("throws", "InvalidOperationException")]
    [InlineData("asks too much", "ProposalOfAnotherStage")]
    [InlineData("counts below 0", "ArgumentOutOfRangeException")]
    [InlineData("counts too high", "ArgumentOutOfRangeException")]
    [InlineData("counts another", "ArgumentException")]
    [InlineData("reads another", "ArgumentException")]
    public void Count_OfARuleThatFails_IsNotPosted(string how, string type)
    {
        var shop = Counting(
            (turn, proposal) =>
            {
                proposal.AmountOff(how == "asks too much" ? 1_000_000_000_001 : 10);
                proposal.Count("cones", 3);
                if (how == "throws")
                    throw new InvalidOperationException();
                if (how == "counts below 0")
                    proposal.Count("cones", -1);
                if (how == "counts too high")
                    proposal.Count("cones", 1_000_000_000_000_000_001);
                if (how == "counts another")
                    proposal.Count("teas", 1);
                if (how == "reads another")
                    turn.Counter("teas");
            }
        );

        var decision = shop.Sell(Each("cone", 1, 100));

        Assert.True(decision.Admission.IsAccepted);
        Assert.Equal(type, decision.Faults.Single().Type);
        Assert.Empty(decision.Posted(PostingAccount.CustomCounter));
        Assert.Equal((0, 100, Verdict.Silent), (shop.Ann.Counter("own", "cones"), decision.Pays(), decision.Verdict()));
    }

    [Fact]
    public void Count_AsMuchAsACounterHolds_IsTaken()
    {
        var shop = Counting((_, proposal) => proposal.Count("cones", 1_000_000_000_000_000_000));

        Assert.True(shop.Sell(Each("cone", 1, 100)).Admission.IsAccepted);
        Assert.Equal(1_000_000_000_000_000_000, shop.Ann.Counter("own", "cones"));
    }

    [Fact]
    public void Sell_ToAGuest_IsNoTurnOfARuleThatCounts()
    {
        int calls = 0;
        var shop = Counting(
            (_, proposal) =>
            {
                calls++;
                proposal.Count("cones", 1);
                proposal.AmountOff(10);
            }
        );

        var decision = shop.SellToGuest(Each("cone", 1, 100));

        Assert.Equal((0, Verdict.NeedsMember, 0), (calls, decision.Verdict(), decision.Off()));
        Assert.Empty(decision.Postings);
        Assert.Equal(NudgeKind.Join, decision.Nudges.Single().Kind);
    }

    [Fact]
    public void Sell_Training_PostsNothing()
    {
        var shop = Counting((_, proposal) => proposal.Count("cones", 1));

        Assert.Empty(shop.Sell(sale => sale.Training(), Each("cone", 1, 100)).Postings);
    }

    // What was bought was bought, whoever gives.
    [Theory]
    [InlineData("cap")]
    [InlineData("branch")]
    [InlineData("unit")]
    public void Count_WhereTheRewardIsNotGranted_IsPostedOnce(string why)
    {
        var shop = new Shop(
            p =>
            {
                p.Custom(
                    "own",
                    r =>
                    {
                        r.Uses("code").Counter("cones", CalendarWindow.Week);
                        if (why == "cap")
                            r.CapTimes(1, CalendarWindow.Week);
                    }
                );
                p.BasketTiers("more", r => r.Spend().AmountOff(1m, why == "cap" ? 0.01m : 0.2m));
                if (why == "branch")
                    p.Arbitrate(ArbitrationNode.Best("own", "more"));
                if (why == "unit")
                    p.Arbitrate(ArbitrationNode.Best("own", "more").PerUnit());
            },
            custom: new Dictionary<string, ICustomRewardRule>
            {
                ["code"] = new Proposing(
                    (turn, proposal) =>
                    {
                        proposal.AmountOff(10);
                        proposal.Count("cones", turn.Counter("cones") + 1);
                    }
                ),
            }
        );
        shop.Sell(Each("cone", 1, 100));

        var second = shop.Sell(Each("cone", 1, 100));

        Assert.Equal(0, second.Told("own").Granted);
        Assert.Equal(["CustomCounter own 1->2"], second.Posted(PostingAccount.CustomCounter));
    }

    [Fact]
    public void Sell_OutsideTheRulesWindow_LeavesCounters()
    {
        var shop = Counting(
            (_, proposal) => proposal.Count("cones", 1),
            r => r.During(Weekdays.Tuesday, TimeSpan.Zero, TimeSpan.FromHours(23))
        );

        Assert.Empty(shop.Sell(Each("cone", 1, 100)).Posted(PostingAccount.CustomCounter));
    }

    [Fact]
    public void Parse_Counters_IsTheFluentProgram()
    {
        var fluent = Program(r => r.Counter("streak", CalendarWindow.Lifetime));

        var read = LoyaltyProgram.Parse(
            """
            { "program": "p", "currency": "USD", "rules": [
              { "id": "own", "type": "custom", "uses": "code", "counters": { "streak": "lifetime", "cones": "calendarWeek" } }
            ] }
            """
        );

        Assert.Equal(fluent, read);
        Assert.Equal(fluent.ToJson(), read.ToJson());
        Assert.NotEqual(fluent.ContentHash(), Program(r => r.Counter("streak", CalendarWindow.Year)).ContentHash());
    }

    [Fact]
    public void State_WithCounters_IsReadBackByName()
    {
        var shop = Counting((_, proposal) => proposal.Count("cones", 5));
        var decision = shop.Sell(Each("cone", 1, 100));

        string state = Encoding.UTF8.GetString(shop.Ann.ToJson(indented: false));

        Assert.Contains(
            "{\"rule\":\"own\",\"account\":\"customCounter\",\"counter\":\"cones\",\"from\":\"2026-06-01\",\"value\":5}",
            state,
            StringComparison.Ordinal
        );
        Assert.Equal(shop.Ann, shop.Plan.ReadState(state));
        var read = shop.Plan.ReadDecision(Encoding.UTF8.GetString(decision.ToJson()), decision.Sale);
        Assert.Equal(decision.ToJson(), read.ToJson());
        Assert.Equal(shop.Ann, shop.Plan.NewMember("ann").With(read));
    }

    [Fact]
    public void Migrate_ToCountersInAnotherOrder_GoesByName()
    {
        var shop = Counting((_, proposal) => proposal.Count("cones", 5));
        shop.Sell(Each("cone", 1, 100));
        var code = new Dictionary<string, ICustomRewardRule> { ["code"] = new Proposing((_, _) => { }) };

        LoyaltyPlan Plan(CalendarWindow window) =>
            LoyaltyProgram
                .Create("shop", "USD")
                .Version(2)
                .Custom("own", r => r.Uses("code").Counter("a", CalendarWindow.Week).Counter("cones", window))
                .Build()
                .Compile(null, code);

        Assert.Equal(5, Plan(CalendarWindow.Week).Migrate(shop.Ann).State.Counter("own", "cones"));
        var month = Plan(CalendarWindow.Month).Migrate(shop.Ann);
        Assert.Equal(0, month.State.Counter("own", "cones"));
        Assert.Equal(
            (MigrationKind.Dropped, MigrationReason.OtherWindow),
            month
                .Accounts.Where(one => one.Account == PostingAccount.CustomCounter)
                .Select(one => (one.Kind, one.Reason))
                .Single()
        );
    }

    private static LoyaltyProgram Program(Action<CustomRuleBuilder> more) =>
        LoyaltyProgram
            .Create("p", "USD")
            .Custom(
                "own",
                r =>
                {
                    r.Uses("code").Counter("cones", CalendarWindow.Week);
                    more(r);
                }
            )
            .Build();

    private static bool IsCounter(Posting posting) => posting.Account == PostingAccount.CustomCounter;

    private static long UnitsOf(CustomTurn turn)
    {
        long units = 0;
        foreach (var line in turn.Lines)
            units += line.Units;
        return units;
    }

    private static Shop Counting(Proposing.Code code, Action<CustomRuleBuilder>? more = null) =>
        Proposing.Shop(
            RewardStage.Basket,
            code,
            r =>
            {
                r.Counter("cones", CalendarWindow.Week);
                more?.Invoke(r);
            }
        );
}
