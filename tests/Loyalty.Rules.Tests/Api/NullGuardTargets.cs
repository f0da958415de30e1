#if NET
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Receipts;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Tests.Api;

/// <summary>One object of every kind whose methods take something that may not be null.</summary>
internal static class NullGuardTargets
{
    private static readonly Currency Dollar = Currency.Parse("USD");

    private static readonly LoyaltyPlan Plan = LoyaltyProgram.Create("shop", "USD").Named("Shop").Build().Compile();

    private static readonly Decision Decision = Plan.Evaluate(
        Transaction.Create("1", DateTimeOffset.UnixEpoch, "USD").Build()
    );

    private static readonly JourneyPlan Walks = Journey.Create("journey").Phase("a", p => p.Steady()).Build().Compile();

    private static readonly Dictionary<Type, Func<object>> Makers = new()
    {
        [typeof(Catalog)] = () => Catalog.Create().Build(),
        [typeof(CatalogBuilder)] = Catalog.Create,
        [typeof(CatalogItemBuilder)] = () => new CatalogItemBuilder("sku"),
        [typeof(Decision)] = () => Decision,
        [typeof(DecisionBuffer)] = () => new DecisionBuffer(),
        [typeof(Holdout)] = () => new Holdout("control", "salt", 100),
        [typeof(IEnumerable<IEnumerable<JourneyEvent>>)] = () => Array.Empty<JourneyEvent[]>(),
        [typeof(IEnumerable<JourneyEvent>)] = () => Array.Empty<JourneyEvent>(),
        [typeof(IEnumerable<JourneyRecord>)] = () => Array.Empty<JourneyRecord>(),
        [typeof(IEnumerable<string>)] = () => Array.Empty<string>(),
        [typeof(Journey)] = () => Journey.Create("journey").Build(),
        [typeof(JourneyAnswer)] = () => Walks.AdvanceTo(Walks.NewMember("ann"), DateTimeOffset.UnixEpoch),
        [typeof(JourneyBuilder)] = () => Journey.Create("journey"),
        [typeof(JourneyEvent)] = () => new JourneyEvent("1", "buy", DateTimeOffset.UnixEpoch),
        [typeof(JourneyFunnel)] = () => JourneyFunnel.Of(Walks, [], DateTimeOffset.UnixEpoch),
        [typeof(JourneyMigrationBuilder)] = () => new JourneyMigrationBuilder(),
        [typeof(JourneyPlan)] = () => Walks,
        [typeof(JourneyRecord)] = () => Walks.NewMember("ann"),
        [typeof(JourneyReplay)] = () => Walks.Replay(Walks.NewMember("ann"), []),
        [typeof(JourneyTimerBuilder)] = () => new JourneyTimerBuilder("timer", TimerStart.OnEntry),
        [typeof(PhaseBuilder)] = () => new PhaseBuilder("phase"),
        [typeof(TouchBuilder)] = () => new TouchBuilder("mail"),
        [typeof(TransitionBuilder)] = () => new TransitionBuilder(Trigger.Always),
        [typeof(LineDetailsBuilder)] = () => new LineDetailsBuilder(),
        [typeof(LocalizedText)] = () => Plan.Program.Name!,
        [typeof(LoyaltyPlan)] = () => Plan,
        [typeof(LoyaltyProgram)] = () => Plan.Program,
        [typeof(LoyaltyProgramBuilder)] = () => LoyaltyProgram.Create("shop", "USD"),
        [typeof(MemberState)] = () => Plan.NewMember("ann"),
        [typeof(MemberState.Builder)] = () => Plan.NewMember("ann").ToBuilder(),
        [typeof(Proposal)] = () => new Proposal(),
        [typeof(Receipt)] = () => Decision.Receipt(),
        [typeof(ReceiptTexts)] = () => ReceiptTexts.English,
        [typeof(Reward)] = () => Reward.OfPoints(1),
        [typeof(SaleDetailsBuilder)] = () => new SaleDetailsBuilder(),
        [typeof(Touch)] = () => Journey.Create("journey").Touch("hello", "mail").Build().Touches[0],
        [typeof(Transaction)] = () => Decision.Sale,
        [typeof(TransactionBuilder)] = () => Transaction.Create("1", DateTimeOffset.UnixEpoch, "USD"),
        [typeof(EligibilityBuilder)] = () => new EligibilityBuilder(Dollar, 0),
        [typeof(SelectorBuilder)] = () => new SelectorBuilder(),
        [typeof(CrossSellRuleBuilder)] = () => new CrossSellRuleBuilder("rule", Dollar),
        [typeof(CustomRuleBuilder)] = () => new CustomRuleBuilder("rule", Dollar),
        [typeof(DeclaredParameters)] = () => new DeclaredParameters(),
        [typeof(ParameterValues)] = () => ParameterValues.None,
        [typeof(FreeItemRuleBuilder)] = () => new FreeItemRuleBuilder("rule", Dollar),
        [typeof(RedemptionRuleBuilder)] = () => new RedemptionRuleBuilder("rule", Dollar),
        [typeof(SignUpBonusRuleBuilder)] = () => new SignUpBonusRuleBuilder("rule", Dollar),
        [typeof(BasketTierRuleBuilder)] = () => new BasketTierRuleBuilder("rule", Dollar),
        [typeof(TierBuilder)] = () => new TierBuilder("tier", Dollar),
        [typeof(MemberTierRuleBuilder)] = () => new MemberTierRuleBuilder("rule", Dollar),
    };

    /// <summary>A new object, or null where there is none of its kind here.</summary>
    public static object? Make(Type type) => Makers.TryGetValue(type, out var make) ? make() : null;
}
#endif
