using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>A nudge tells the truth: who does what it says gets what it says.</summary>
public sealed class NudgeLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law68_AddingTheUnitsOfANudge_MakesTheRuleGiveMore_AndSavesWhatItSays() =>
        new Law(output)
            .Meets(90, "units to add")
            .Meets(10, "a saving")
            .Holds(
                Worlds.Of(OneItemRule),
                6800,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            foreach (var nudge in decision.Nudges.Where(nudge => nudge.Kind == NudgeKind.AddItem))
                            {
                                foreach (var item in ItemsOf(world, nudge.RuleId!).Take(3))
                                {
                                    tally.Meet("units to add");
                                    tally.Meet(nudge.Saving is not null, "a saving");
                                    long price = PriceOf(item);
                                    var more = new Transaction(
                                        sale.Header,
                                        [.. sale.Lines, new Line(item.Sku, (int)nudge.Missing, price * nudge.Missing)]
                                    );
                                    var then = before is null
                                        ? world.Plan.Evaluate(more)
                                        : world.Plan.Evaluate(more, before);
                                    // More than a sale may hold is refused, whatever was said.
                                    if (!then.Admission.IsAccepted)
                                        continue;
                                    var (units, off) = GivenBy(decision, nudge.RuleId!);
                                    var (unitsThen, offThen) = GivenBy(then, nudge.RuleId!);
                                    Assert.True(unitsThen > units, $"{sale.Id}: {item.Sku} gives no more");
                                    if (nudge.Saving is { } saving)
                                        Assert.Equal(off + saving, offThen);
                                }
                            }
                        }
                    )
            );

    /// <summary>Other item rules may want the same goods first, so there is only one.</summary>
    private static World OneItemRule(int seed)
    {
        var world = World.Of(seed, features: Features.All & ~Features.Requests);
        var first = world.Program.Rules.FirstOrDefault(rule => GetOf(rule) is not null);
        if (first is null)
            return world;
        var others = world.Program.Rules.Where(rule => rule.DecidedIn != RewardStage.Item);
        return world.With(program: Worlds.WithRules(world.Program, [first, .. others]));
    }

    private static Selector? GetOf(RewardRule rule) =>
        rule switch
        {
            FreeItemRule free => free.Get.Items,
            CrossSellRule cross => cross.Offer.Items,
            _ => null,
        };

    /// <summary>Items of the catalog that the rule may give: those that a probe with its selector counts.</summary>
    private static IEnumerable<CatalogItem> ItemsOf(World world, string ruleId)
    {
        var rule = world.Program.Rules.Single(rule => rule.Id == ruleId);
        var builder = LoyaltyProgram.Create("probe", world.Program.Currency.Code);
        foreach (var selector in world.Program.Selectors)
            builder.Selectors.Add(selector.Key, selector.Value);
        builder.BasketTiers(
            "probe",
            tiers =>
            {
                tiers.Units(GetOf(rule)!).Step(1, Reward.AmountOff(1));
                if (rule.Except is not null)
                    tiers.Except(rule.Except);
            }
        );
        var probe = builder.Build().Compile(world.Catalog);
        return (world.Catalog?.Items ?? []).Where(item =>
            !item.Weighed
            && probe
                .Evaluate(
                    new Transaction(
                        new SaleHeader("probe", Shop.Noon, world.Program.Currency, null),
                        [new Line(item.Sku, 1, PriceOf(item))]
                    )
                )
                .Outcomes.Any(outcome => outcome.Have == 1)
        );
    }

    /// <summary>A unit of amount 0 is none.</summary>
    private static long PriceOf(CatalogItem item) => item.Price is > 0 ? item.Price.Value : 300;

    private static (long Units, long Off) GivenBy(Decision decision, string ruleId)
    {
        var awards = decision.Awards.Where(award => award.RuleId == ruleId).ToList();
        return (awards.Sum(award => award.Units), awards.Sum(award => award.Discount));
    }
}
