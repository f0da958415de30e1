using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>What the validator takes never throws; what it refuses, it refuses at a place.</summary>
public sealed class ValidatorLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law69_AValidProgram_HasNoErrors() =>
        new Law(output).Holds(
            Worlds.Any(1),
            6900,
            (world, _) =>
                Assert.True(
                    world.Program.TryCompile(world.Catalog, CustomRules.ForEngine, out var _, out var report),
                    report.ToString()
                )
        );

    [Fact]
    public void Law69_ASpoiltProgram_IsTakenAndTotal_OrRefusedAtAPlace() =>
        new Law(output)
            .Meets(120, "taken")
            .Meets(400, "refused")
            .Holds(
                Worlds.Seeds,
                69,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var time = new Timeline(dice);
                    var catalog = dice.Chance(80) ? CatalogGenerator.Next(dice) : null;
                    var builder = ProgramGenerator.Builder(
                        dice,
                        time,
                        "USD",
                        dice.Between(1, 4),
                        new MoreFeatures(seed, Features.All)
                    );
                    var hostile = new Hostile(dice);
                    for (int i = dice.Between(1, 2); i > 0; i--)
                        hostile.Spoil(builder);
                    var program = builder.Build();
                    if (!program.TryCompile(catalog, CustomRules.ForEngine, out var plan, out var report))
                    {
                        tally.Meet("refused");
                        Assert.Null(plan);
                        Assert.True(report.HasErrors);
                        foreach (var one in report.All)
                        {
                            Assert.StartsWith("$", one.Path, StringComparison.Ordinal);
                            Assert.False(string.IsNullOrEmpty(one.Message));
                        }
                        return;
                    }
                    tally.Meet("taken");
                    var sales = new SaleGenerator(dice, catalog, program.Currency);
                    var history = new HistoryGenerator(dice, time, sales, program.LatenessDays).Next(4);
                    new World("spoilt " + seed, time, catalog, program, history).Walk(
                        (sale, before, decision) =>
                        {
                            Assert.True(decision.Payable.MinorUnits >= 0 || !decision.Admission.IsAccepted);
                            foreach (var rule in program.Rules)
                                plan!.Explain(rule.Id, sale, before);
                        }
                    );
                }
            );
}
