#if NET
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>A sale to a member under a program whose code reads all that it may, on trial and for good.</summary>
internal sealed class CodeSale
{
    private readonly LoyaltyPlan _plan;
    private readonly MemberState.Builder _member;
    private readonly Line[] _lines;
    private readonly SaleHeader _header = new(
        "1",
        new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
        Currency.Parse("USD"),
        "ann"
    );

    private CodeSale(LoyaltyPlan plan)
    {
        _plan = plan;
        _member = plan.NewMember("ann").ToBuilder();
        var catalog = plan.Catalog!;
        _lines =
        [
            new Line(catalog["a"], Quantity.FromUnits(3), 675),
            new Line(catalog["b"], Quantity.FromUnits(1), 500, Details(line => line.Tag("own").Cost(10))),
        ];
    }

    internal static CodeSale Of(bool perUnit)
    {
        var node = ArbitrationNode.Best("own", "other");
        var program = LoyaltyProgram
            .Create("club", "USD")
            .FreeItem("card", r => r.InBasket().Buy(Category("ice"), 2))
            .Custom(
                "own",
                r =>
                    r.Uses("code")
                        .Parameter("kinds", ["ice", "cake"])
                        .Parameter("off", 2m)
                        .Counter("sales", CalendarWindow.Week)
            )
            .BasketTiers("other", r => r.Spend().AmountOff(1m, 1m))
            .MemberTiers("year", r => r.Tier("all", 0, 1, 1))
            .Arbitrate(perUnit ? node.PerUnit() : node)
            .Build();
        var catalog = Shop.CatalogOf(goods =>
            goods
                .Category("cone", "ice")
                .Item("a", item => item.Category("cone").Tag("cold").Cost(25).Attribute("size", "2"))
                .Item("b", item => item.Category("cake").Brand("own"))
        );
        return new CodeSale(
            program.Compile(catalog, new Dictionary<string, ICustomRewardRule> { ["code"] = new Reader() })
        );
    }

    internal void Decide(DecisionBuffer buffer) => _plan.Evaluate(new SaleView(_header, _lines), _member, buffer);

    private sealed class Reader : ICustomRewardRule, ICustomRuleParameters
    {
        public void DeclareParameters(DeclaredParameters parameters) =>
            parameters.Texts("kinds").Amount("off").Flag("strict");

        public void Propose(in CustomTurn turn, Proposal proposal)
        {
            long found = turn.LineCount + turn.PurchasesBefore + turn.PointsBefore + turn.Counter("sales");
            foreach (var line in turn.Lines)
            {
                foreach (string kind in turn.Parameters.Texts("kinds"))
                    found += line.IsIn(kind) ? 1 : 0;
                found += line.HasTag("own") && line.Brand == "own" && line.Cost == 10 ? 1 : 0;
                found += line.ValueOf("size") is null || line.Kind != LineKind.Goods || line.FreshUnits > 9 ? 0 : 1;
            }
            found += turn.EarlierAwards.Length + (turn.TierOf("year") is null ? 0 : 1);
            found += turn.HasJoined || turn.IsGuest || turn.Parameters.Flag("strict") ? 100 : 0;
            proposal.Count(
                "sales",
                found - turn.BusinessDay + turn.Sale.At.UtcDateTime.Subtract(DateTime.UnixEpoch).Days
            );
            proposal.AmountOff(turn.Parameters.Amount("off"));
        }
    }
}
#endif
