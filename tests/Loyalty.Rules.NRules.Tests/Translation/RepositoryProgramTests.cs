using System.Text.Json.Nodes;
using Loyalty.Rules.Laws;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Tests;
using Xunit.Abstractions;

namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>All programs of the conformance scenarios and of the tool's templates: they are translated and decide the same, or are refused for a feature.</summary>
public sealed class RepositoryProgramTests(ITestOutputHelper output)
{
    private const int Histories = 12;

    [Fact]
    public void Translation_OfConformancePrograms_DecidesTheSameOrIsRefused() =>
        Look(Conformance(), translated: 59, refused: 26);

    [Fact]
    public void Translation_OfTemplates_RefusesOnlyWhatItNames() => Look(Templates(), translated: 1, refused: 3);

    private void Look(IEnumerable<(string Name, string Program, string? Catalog)> programs, int translated, int refused)
    {
        var why = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int done = 0;
        int not = 0;
        int rules = 0;
        int refusedRules = 0;
        var tally = new Tally();
        foreach (var (name, text, goods) in programs)
        {
            if (
                !LoyaltyProgram.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var program, out _)
                || program.Rules.Count == 0
                || program.Rules.All(rule => rule is CustomRule or RedemptionRule)
            )
                continue;
            var catalog = goods is null ? null : Json.LoyaltyJson.ReadCatalog(goods);
            // A scenario may leave words to its cases.
            if (!program.TryCompile(catalog, out var own, out _))
                continue;
            rules += program.Rules.Count(rule => rule is not (CustomRule or RedemptionRule));
            var translation = ForwardChainingProgram.Of(program);
            if (catalog is not null)
                translation.Catalog(catalog).CatalogSaysAll();
            if (translation.TryTranslate(out var network, out var refusals))
            {
                done++;
                CommonFormTests.Try(own!, network.Compile(), tally, Histories);
                continue;
            }
            not++;
            refusedRules += refusals.Select(one => one.RuleId).Distinct().Count();
            foreach (string feature in refusals.Select(one => one.Feature).Distinct())
                why[feature] = why.TryGetValue(feature, out int count) ? count + 1 : 1;
            foreach (var refusal in refusals)
                output.WriteLine($"{name}: {refusal}");
        }
        output.WriteLine(
            $"{done} translated, {not} refused for {refusedRules} of {rules} rules: " + string.Join(", ", why)
        );
        output.WriteLine("pairs: " + string.Join(", ", tally.Pairs()));
        Assert.Equal((translated, refused), (done, not));
    }

    private static IEnumerable<(string, string, string?)> Conformance() =>
        Directory
            .EnumerateFiles(RepositoryRoot.Combine("tests/conformance"), "*.json", SearchOption.AllDirectories)
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path =>
            {
                var scenario = JsonNode.Parse(File.ReadAllText(path))!;
                return (
                    Path.GetFileName(path),
                    scenario["program"]!.ToJsonString(),
                    scenario["catalog"] is JsonObject catalog ? catalog.ToJsonString() : null
                );
            });

    private static IEnumerable<(string, string, string?)> Templates() =>
        Directory
            .EnumerateDirectories(RepositoryRoot.Combine("src/Loyalty.Rules.Cli/Templates"))
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path =>
                (
                    Path.GetFileName(path),
                    File.ReadAllText(Path.Combine(path, "program.json"))
                        .Replace("$NAME", "club", StringComparison.Ordinal),
                    (string?)File.ReadAllText(Path.Combine(path, "catalog.json"))
                )
            );
}
