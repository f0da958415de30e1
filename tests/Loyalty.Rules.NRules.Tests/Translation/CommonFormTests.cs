using FsCheck;
using FsCheck.Fluent;
using Loyalty.Rules.Laws;
using Loyalty.Rules.Testing.Laws;
using Xunit.Abstractions;

namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>Common programs and their translations, by histories that are made up from their own words, at and around their thresholds.</summary>
public sealed class CommonFormTests(ITestOutputHelper output)
{
    private const int Histories = 400;

    public static TheoryData<string> Names => [.. CommonPrograms.Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Translation_OfACommonProgram_DecidesTheSame(string name)
    {
        var program = CommonPrograms.Of(name);
        var tally = new Tally();

        Try(
            program.Compile(CommonPrograms.Catalog),
            ForwardChainingProgram.Of(program).Catalog(CommonPrograms.Catalog).Translate().Compile(),
            tally,
            Histories
        );

        output.WriteLine(
            $"{tally.Sales()} sales, {tally.Given()} awards, pairs: "
                + string.Join(", ", tally.Pairs().Select(pair => $"{pair.Key} {pair.Value}"))
        );
        foreach (var rule in program.Rules)
            Assert.True(tally.Given(rule.Id) >= 10, $"'{rule.Id}' gave {tally.Given(rule.Id)} times.");
    }

    /// <summary>Decides made-up histories by both plans.</summary>
    internal static void Try(LoyaltyPlan own, LoyaltyPlan network, Tally tally, int histories)
    {
        var config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithReplay(17, 23).WithMaxTest(histories);
        Prop.ForAll(
                ShopArbitraries.Of(own).Histories,
                history => BothPlans.Agree(own, network, history.Visits.Select(visit => visit.Sale), tally)
            )
            .Check(config);
    }
}
