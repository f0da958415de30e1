using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Ids that only look alike are never equal.</summary>
public sealed class IdentityLaws(ITestOutputHelper output)
{
    private static readonly string[][] Alike =
    [
        ["cone", "Cone", "CONE"],
        ["caf\u00e9", "cafe\u0301"],
        ["ice", "\u0130ce", "\u0131ce", "Ice"],
        ["item1", "item\uff11", "item\u0661"],
        ["cone", "co\u200bne", "cone\u200e", "\u202econe"],
        ["stra\u00dfe", "strasse", "STRASSE"],
        ["\u03c3", "\u03c2"],
        ["a b", "a\u00a0b"],
    ];

    [Fact]
    public void Law66_WordsThatOnlyLookAlike_AreNeverTheSame() =>
        new Law(output)
            .Meets(100, "another Unicode form")
            .Holds(
                Worlds.Seeds,
                66,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var words = dice.Some(dice.Of(Alike), 2);
                    string a = words[0];
                    string b = words[1];
                    tally.Meet(a.Normalize() == b.Normalize(), "another Unicode form");
                    var catalog = dice.Chance(50) ? Catalog.Create().Item(a).Item(b).Build() : null;
                    var plan = Plan(
                        p =>
                            p.FreeItem(a, r => r.Buy(Sku(a), 1).Get(Sku(a), 1))
                                .FreeItem(b, r => r.Buy(Sku(b), 1).Get(Sku(b), 1))
                                .BasketTiers("store", r => r.Spend().Points(0, 1).For(e => e.Store(a)))
                                .BasketTiers(
                                    "brand",
                                    r => r.Units(new Rewards.SelectorBuilder().Brand(a).Build()).Points(1, 2)
                                ),
                        catalog: catalog
                    );
                    var details = new SaleDetailsBuilder().Store(b).Build();
                    var header = new SaleHeader(a, Noon, Currency.Parse("USD"), "ann", details);
                    var branded = new LineDetailsBuilder().Brand(b).Build();
                    var sale = new Transaction(header, [Units(a, 3, 300), new Line("x", 1, 100, branded)]);
                    var decision = plan.Evaluate(sale, Ann(plan));
                    var state = decision.NextState!;
                    Assert.Equal([a, "store"], decision.Outcomes.Select(outcome => outcome.RuleId));
                    Assert.Equal(Verdict.NotEligible, OutcomeOf(decision, "store").Verdict);
                    Assert.Equal(0, state.Stamps(b));
                    // Another id is another sale; the same id is the same one.
                    Assert.True(plan.Evaluate(Sale(b, Units(b, 1, 100)), state).Admission.IsAccepted);
                    Assert.Equal(AdmissionStatus.AlreadyApplied, plan.Evaluate(sale, state).Admission.Status);
                    var other = new Transaction(new SaleHeader("s2", Noon, Currency.Parse("USD"), "Ann"), []);
                    Assert.Equal(Refusal.WrongMember, Refused(plan, other, state));
                }
            );

    /// <summary>Why the in-place form refuses a sale.</summary>
    private static Refusal Refused(LoyaltyPlan plan, Transaction sale, MemberState state) =>
        plan.Evaluate(sale.AsView(), state.ToBuilder(), new DecisionBuffer()).Refusal;
}
