using Loyalty.Rules.Laws;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>Programs and their translations, by random programs and histories: what can be translated decides the same.</summary>
public sealed class TranslationLaws(ITestOutputHelper output)
{
    [Fact]
    public void Translation_OfDefaultForms_DecidesTheSame() =>
        Agree(
            Features.None,
            111,
            ("card", 60),
            ("free item Awarded", 40),
            ("cross-sell Awarded", 25),
            ("basket tiers Awarded", 100),
            ("member tiers Awarded", 150),
            ("asks tier", 3),
            ("asks basket", 10),
            ("asks purchase", 8),
            ("Carry", 60),
            ("Line", 30),
            ("HalfUp", 30),
            ("a guest", 300)
        );

    [Fact]
    public void Translation_OfRulesOnUnits_DecidesTheSame() =>
        Agree(
            Features.ItemsInFull | Features.ManyOffers,
            112,
            ("card", 20),
            ("free item Awarded", 18),
            ("cross-sell Awarded", 120),
            ("cross-sell Reduced", 30),
            ("cross-sell CapReached", 18),
            ("cross-sell in whole sets", 25),
            ("cross-sell chooses Dearest", 8),
            ("cross-sell with except", 4)
        );

    [Fact]
    public void Translation_OfTiers_DecidesTheSame() =>
        Agree(
            Features.TiersInFull | Features.ManyTiers,
            113,
            ("member tiers Awarded", 60),
            ("member tiers Reduced", 8),
            ("Carry", 30),
            ("Ceiling", 12),
            ("HalfEven", 5),
            ("earns by steps", 3),
            ("over RollingDays", 2),
            ("asks tier", 2)
        );

    [Fact]
    public void Translation_OfOccasions_DecidesTheSame() =>
        Agree(
            Features.Occasions | Features.Arbitration,
            114,
            ("a tree", 100),
            ("a guard", 80),
            ("sign-up bonus Awarded", 10),
            ("asks member", 3)
        );

    [Fact]
    public void Translation_OfAllFeatures_DecidesTheSame() =>
        Agree(
            Features.All,
            115,
            ("a guard", 180),
            ("a tree", 90),
            ("basket tiers CutByGuard", 60),
            ("member tiers Awarded", 6),
            ("asks member", 2)
        );

    private void Agree(Features features, int seed, params (string Place, int PerThousand)[] reached)
    {
        Tally seen = new();
        var law = new Law(output);
        foreach (var (place, share) in reached)
            law.Meets(share, place);
        law.Holds(
            Worlds.Any(12, features),
            seed,
            (world, tally) =>
            {
                seen = tally;
                BothPlans.Agree(world, tally);
            }
        );
        output.WriteLine("pairs: " + string.Join(", ", seen.Pairs().Select(pair => $"{pair.Key} {pair.Value}")));
    }
}
