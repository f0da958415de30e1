using System.Text.RegularExpressions;

namespace Loyalty.Rules.Tests.Docs;

public sealed class SemanticsPageTests
{
    private static readonly Regex Witness = new("`(?<name>Law[0-9]+_[A-Za-z0-9_]+)`", RegexOptions.CultureInvariant);

    /// <summary>Whoever reads that a law fails may look at the test that shows it.</summary>
    [Fact]
    public void Witnesses_OfThePage_AreTests()
    {
        string page = File.ReadAllText(RepositoryRoot.Combine("docs/semantics.md"));
        string tests = string.Concat(
            Directory
                .EnumerateFiles(RepositoryRoot.Combine("tests"), "*.cs", SearchOption.AllDirectories)
                .Select(File.ReadAllText)
        );
        var witnesses = Witness.Matches(page).Cast<Match>().Select(match => match.Groups["name"].Value).ToList();

        Assert.Equal(
            ["29", "30", "31", "32", "37"],
            witnesses.Select(name => name.Substring(3, 2)).Distinct().OrderBy(law => law, StringComparer.Ordinal)
        );
        Assert.All(witnesses, name => Assert.Contains(" void " + name + "(", tests, StringComparison.Ordinal));
    }
}
