using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Testing;
using Loyalty.Rules.Testing.Contracts;
using Loyalty.Rules.Tests.Rewards.Custom;
using Snippets;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Testing;

/// <summary>The contract of custom rules: rules that keep it pass, and each law is broken by a rule of its own.</summary>
public sealed class CustomRuleContractTests
{
    private static readonly Reward Half = Reward.PercentOff(Percent.Of(50));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    public void Check_OfTheDocumentedRule_AmongOthers_Passes(int seed)
    {
        var program = LoyaltyProgram
            .Create("club", "USD")
            .Custom(
                "kinds",
                r =>
                    r.Uses("kinds")
                        .Parameter("kinds", ["cone", "drink", "cake"])
                        .Parameter("different", 2)
                        .Parameter("off", 5m)
                        .Counter("seen", CalendarWindow.Week)
                        .CapTimes(1, CalendarWindow.Week)
            )
            .Custom("half", r => r.Uses("half").Stage(RewardStage.Item).Items(Category("drink")).CapUnits(2))
            .Custom("points", r => r.Uses("points").Stage(RewardStage.Points).CapPoints(70, CalendarWindow.Month))
            .FreeItem("card", r => r.Buy(Category("cone"), 5))
            .BasketTiers("other", r => r.Spend().AmountOff(1m, 4m))
            .Arbitrate(ArbitrationNode.Best("kinds", "other"))
            .Build();

        var report = CustomRuleContract.Of(
            program,
            new Dictionary<string, ICustomRewardRule>
            {
                ["kinds"] = new KindsOfTheWeek(),
                ["half"] = new Proposing((_, proposal) => proposal.Units(3, Half)),
                ["points"] = new Proposing((turn, proposal) => proposal.Points(turn.EarlierAwards.Length * 20)),
            }
        );

        var tried = report.Seed(seed).MostBytes(100).Check();

        Assert.Equal(200, tried.Sales);
        Assert.True(tried.Awards > 100 && tried.Calls > 2_000, $"{tried.Awards} awards, {tried.Calls} calls");
    }

    public static TheoryData<string, string> Breaches =>
        new()
        {
            { "counts its calls", "the same turn gives the same proposal" },
            { "draws lots", "the same turn gives the same proposal" },
            { "counts otherwise", "the same turn gives the same proposal" },
            { "changes its mind at the second decision", "the same sale gives the same decision" },
            { "changes its mind at the third decision", "the order and the splitting of lines do not matter" },
            { "remembers the dearest sale", "nothing is remembered" },
            { "remembers the dearest sale of guests", "nothing is remembered" },
            { "asks the culture", "the culture does not matter" },
            { "asks the language", "the culture does not matter" },
            { "asks the thread", "several threads may call at once" },
            { "meets itself on two threads", "several threads may call at once" },
            { "throws for large sales", "code never fails on a valid sale" },
            { "divides by whole units", "code never fails on a valid sale" },
            { "asks for too much", "code never fails on a valid sale" },
            { "throws for guests", "guests are served" },
            { "never asks", "something must be asked for" },
#if NET
            { "allocates", "a call allocates little" },
#endif
        };

    [Theory]
    [MemberData(nameof(Breaches))]
    public void Check_OfARuleThatBreaksALaw_NamesIt(string how, string law)
    {
        var thrown = Assert.Throws<CustomRuleContractException>(() => Contract(how).Seed(5).Check());

        Assert.Equal((law, 5), (thrown.Law, thrown.Seed));
        Assert.StartsWith(
            $"A custom rule of 'club' breaks the law that {law}. ",
            thrown.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\n  to see it again: Seed(5)", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(how == "never asks", thrown.Sale is null);
    }

    /// <summary>No code can make the engine tell its grant untruly, so that a proposal which the engine never saw stands in for it.</summary>
    [Theory]
    [InlineData(3, null)]
    [InlineData(2, null)]
    [InlineData(4, "Rule 'own' is told as Awarded, asked 3, granted 3, waiting 0, but the code asked for 4.")]
    public void Honesty_OfAnAward_IsHeldAgainstWhatTheCodeAskedFor(long asked, string? wrong)
    {
        var decision = Decided(3);
        var proposal = new Proposal();
        proposal.AmountOff(asked);

        Assert.Equal(wrong, GrantHonesty.WrongWith(decision, _ => new SeenProposal(proposal, null)));
    }

    [Fact]
    public void Fault_ThatChangesTheSale_IsSaid()
    {
        Assert.Null(ContractCheck.LostByAFault(Decided(3), Decided(3)));

        string? lost = ContractCheck.LostByAFault(Decided(3), Decided(4));

        Assert.StartsWith(
            "With code that throws the sale does not come as with code that asks for nothing.\n  first: ",
            lost,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Check_WithTheSameSeed_SaysTheSame()
    {
        string Message() =>
            Assert.Throws<CustomRuleContractException>(() => Contract("counts its calls").Check()).Message;

        Assert.Equal(Message(), Message());
        Assert.Contains("first proposed Amount 0, then Amount 1.", Message(), StringComparison.Ordinal);
        Assert.Contains("\n  the sale: 2026-06-", Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithGoods_SellsThem()
    {
        var program = LoyaltyProgram.Create("club", "USD").Custom("own", r => r.Uses("code")).Build();
        var contract = CustomRuleContract.Of(
            program,
            new Dictionary<string, ICustomRewardRule>
            {
                ["code"] = new Proposing(
                    (turn, proposal) =>
                    {
                        foreach (var line in turn.Lines)
                        {
                            if (line.Sku == "rare")
                                proposal.AmountOff(1);
                        }
                    }
                ),
            }
        );

        Assert.Throws<CustomRuleContractException>(() => contract.Check());
        Assert.NotEqual(0, contract.Goods(Each("rare", 1, 100)).Check().Awards);
    }

    [Fact]
    public void Check_OfAProgramThatDoesNotCompile_SaysWhy()
    {
        var program = LoyaltyProgram.Create("club", "USD").Custom("own", r => r.Uses("code")).Build();
        var contract = CustomRuleContract.Of(program, new Dictionary<string, ICustomRewardRule>());

        Assert.Contains(
            "LR0196",
            Assert.Throws<LoyaltyProgramException>(() => contract.Check()).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>A sale with so many minor units off.</summary>
    private static Decision Decided(long off)
    {
        var program = LoyaltyProgram.Create("club", "USD").Custom("own", r => r.Uses("code")).Build();
        var code = new Dictionary<string, ICustomRewardRule>
        {
            ["code"] = new Proposing((_, proposal) => proposal.AmountOff(off)),
        };
        var sale = Transaction.Create("1", new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero), "USD");
        return program.Compile(null, code).Evaluate(sale.Each("cone", 1, 2.25m).Build());
    }

    private static CustomRuleContract Contract(string how)
    {
        var code = new Breaking(how);
        var program = LoyaltyProgram
            .Create("club", "USD")
            .Custom(
                "own",
                r =>
                {
                    r.Uses("code");
                    if (how == "counts otherwise")
                        r.Counter("calls", CalendarWindow.Lifetime);
                }
            )
            .Build();
        return CustomRuleContract.Of(program, new Dictionary<string, ICustomRewardRule> { ["code"] = code });
    }

    /// <summary>Code that is no custom rule, in one way.</summary>
    private sealed class Breaking(string how) : ICustomRewardRule
    {
        private readonly Random _random = new(7);
        private readonly int _thread = Environment.CurrentManagedThreadId;
        private int _calls;
        private int _comers;
        private long _dearest;
        private long _dearestOfGuests;

        public void Propose(in CustomTurn turn, Proposal proposal)
        {
            long total = 0;
            foreach (var line in turn.Lines)
                total += line.Amount;
            _dearest = Math.Max(_dearest, total);
            if (turn.IsGuest)
                _dearestOfGuests = Math.Max(_dearestOfGuests, total);
            _calls++;
            long off = how switch
            {
                "counts its calls" => (_calls - 1) % 2,
                "changes its mind at the second decision" => (_calls - 1) / 2 % 2,
                // The second one shows the sale as it was, the third its lines in another order.
                "changes its mind at the third decision" => (_calls - 1) / 4 % 2,
                "draws lots" => _random.Next(1_000),
                "remembers the dearest sale" => _dearest,
                "remembers the dearest sale of guests" => turn.IsGuest ? _dearestOfGuests : 1,
                "divides by whole units" => PerWholeUnit(turn),
                "asks the language" => CultureInfo.CurrentUICulture.Name == "tr-TR" ? 2 : 1,
                "meets itself on two threads" => MeetsItself() ? 2 : 1,
                "asks the culture" => CultureInfo.CurrentCulture.Name == "tr-TR" ? 2 : 1,
                "asks the thread" => Environment.CurrentManagedThreadId == _thread ? 1 : 2,
                "asks for too much" => total > 10_000 ? 1_000_000_000_001 : 1,
                "never asks" => 0,
                "allocates" => new byte[20_000].Length,
                _ => 1,
            };
            proposal.AmountOff(off);
            if (how == "counts otherwise")
                proposal.Count("calls", _calls);
            if ((how == "throws for large sales" && total > 10_000) || (how == "throws for guests" && turn.IsGuest))
                throw new InvalidOperationException("Breaking.");
        }

        private static long PerWholeUnit(in CustomTurn turn)
        {
            long most = 1;
            foreach (var line in turn.Lines)
                most = Math.Max(most, line.Amount / (line.Quantity.Thousandths / 1000));
            return most;
        }

        /// <summary>Whether two threads are in here at once, once.</summary>
        private bool MeetsItself() =>
            Environment.CurrentManagedThreadId != _thread
            && Interlocked.Increment(ref _comers) <= 2
            && SpinWait.SpinUntil(() => Volatile.Read(ref _comers) >= 2, TimeSpan.FromSeconds(20));
    }
}
