using Loyalty.Rules.Benchmarks.ByHand;

namespace Loyalty.Rules.Benchmarks.Shop;

/// <summary>A member with three visits behind them, as the engine and as the hand-written till keep her.</summary>
internal sealed class ThreeVisits
{
    internal ThreeVisits(LoyaltyPlan plan)
    {
        Plan = plan;
        Engine = plan.NewMember("ann").ToBuilder();
        var buffer = new DecisionBuffer();
        var decision = new ByHandDecision();
        for (int visit = 1; visit <= 3; visit++)
        {
            var header = HeaderOf("visit-" + visit.ToString("0", null), ScoopShop.Opening.AddDays(visit - 4));
            var lines = ScoopShop.TenLines();
            plan.Evaluate(new SaleView(header, lines), Engine, buffer);
            Till.Decide(header, lines, Hand, decision);
            Engine.Apply(buffer);
            Hand.Apply(decision);
        }
    }

    internal LoyaltyPlan Plan { get; }
    internal ByHandTill Till { get; } = new(ScoopShop.Catalog);
    internal MemberState.Builder Engine { get; }
    internal ByHandMember Hand { get; } = new("ann");

    /// <summary>The fourth visit.</summary>
    internal SaleHeader Today { get; } = HeaderOf("visit-4", ScoopShop.Opening);

    private static SaleHeader HeaderOf(string id, DateTimeOffset at) => new(id, at, ScoopShop.Usd, "ann");
}
