using System.Text.RegularExpressions;

namespace Loyalty.Rules.Tests.Docs;

/// <summary>docs/recipes.md and tests/conformance/recipes, whose scenarios run with the other cases, say the same.</summary>
public sealed class RecipePageTests
{
    private static readonly Regex Row = new(
        @"^\| \[[^\]]+\]\(\.\./tests/conformance/recipes/(?<file>[a-z-]+)\.json\) \| (?<how>[^|]+) \| (?<number>[^|]+) \|$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    );

    private static readonly List<Match> Rows =
    [
        .. Row.Matches(File.ReadAllText(RepositoryRoot.Combine("docs/recipes.md")).Replace("\r\n", "\n")).Cast<Match>(),
    ];

    [Fact]
    public void Recipes_OfThePage_AreTheScenarios()
    {
        var scenarios = Directory
            .EnumerateFiles(RepositoryRoot.Combine("tests/conformance/recipes"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)!);

        Assert.Equal(
            scenarios.OrderBy(name => name, StringComparer.Ordinal),
            Rows.Select(row => row.Groups["file"].Value).OrderBy(name => name, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Recipes_OfThePage_NameANumber() =>
        Assert.All(Rows, row => Assert.Matches("[0-9]", row.Groups["number"].Value));
}
