using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining.Tests;

/// <summary>Sells cones to Ann in a program whose custom rule is decided by NRules rules.</summary>
internal sealed class Till
{
    private readonly LoyaltyPlan _plan;
    private MemberState _ann;

    internal Till(
        ForwardChainingRule code,
        Action<CustomRuleBuilder>? rule = null,
        Action<LoyaltyProgramBuilder>? program = null
    )
    {
        var builder = LoyaltyProgram.Create("club", "USD");
        program?.Invoke(builder);
        var own = builder
            .Custom(
                "rules",
                r =>
                {
                    r.Uses("code");
                    rule?.Invoke(r);
                }
            )
            .Build();
        _plan = own.Compile(null, new Dictionary<string, ICustomRewardRule> { ["code"] = code });
        _ann = _plan.NewMember("ann");
    }

    /// <summary>Sells cones at 5.00 a piece.</summary>
    internal Decision Sell(int cones = 1, Action<TransactionBuilder>? with = null)
    {
        var sale = Sale(with).Member("ann").Each("cone", cones, 5m).Build();
        var decision = _plan.Evaluate(sale, _ann);
        _ann = decision.NextState!;
        return decision;
    }

    internal Decision SellToGuest() => _plan.Evaluate(Sale(null).Each("cone", 1, 5m).Build());

    private TransactionBuilder Sale(Action<TransactionBuilder>? with)
    {
        var sale = Transaction.Create(
            "sale" + _ann.Version,
            new DateTimeOffset(2026, 6, 1, 15, 0, 0, TimeSpan.Zero),
            "USD"
        );
        with?.Invoke(sale);
        return sale;
    }
}
