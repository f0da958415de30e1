using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Diagnostics;

/// <summary>A case for every code of programs; the first of each is the example in docs/diagnostics.md.</summary>
internal static partial class ProgramCases
{
    public static IReadOnlyList<ProgramCase> All { get; } =
    [
        .. OfPrograms(),
        .. OfSelectors(),
        .. OfConditions(),
        .. OfRewards(),
        .. OfCaps(),
        .. OfItems(),
        .. OfTiers(),
        .. OfSteps(),
        .. OfCode(),
        .. OfInterplay(),
        .. OfMemberTiers(),
        .. OfRedemptions(),
        .. OfOccasions(),
        .. OfPieces(),
        .. OfArbitration(),
        .. OfJourneys(),
    ];

    private static Selector Sku(string sku) => new SelectorBuilder().Sku(sku).Build();

    private static Selector Category(string category) => new SelectorBuilder().Category(category).Build();

    private static LoyaltyProgramBuilder Bonus(this LoyaltyProgramBuilder program, string id = "welcome") =>
        program.SignUpBonus(id, r => r.Points(100));
}
