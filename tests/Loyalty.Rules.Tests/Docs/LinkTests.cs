using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Loyalty.Rules.Tests.Docs;

public sealed class LinkTests
{
    private static readonly Regex Link = new(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant);

    /// <summary>The README is also the page of the package, where a relative link leads nowhere.</summary>
    [Fact]
    public void Links_OfTheReadme_LeadIntoTheRepositoryFromAnywhere()
    {
        string repository = XDocument
            .Load(RepositoryRoot.Combine("Directory.Build.props"))
            .Descendants("RepositoryUrl")
            .Single()
            .Value;
        var links = Targets(RepositoryRoot.Combine("README.md")).ToList();

        Assert.NotEmpty(links);
        Assert.All(
            links,
            link =>
            {
                Assert.StartsWith(repository + "/blob/main/", link, StringComparison.Ordinal);
                Assert.True(Exists(RepositoryRoot.Combine(link.Substring((repository + "/blob/main/").Length))), link);
            }
        );
    }

    [Fact]
    public void Links_OfThePages_LeadToFiles()
    {
        var pages = Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories);
        var broken =
            from page in pages
            from link in Targets(page)
            where !link.Contains("://") && link[0] != '#'
            where !Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Split('#')[0]))
            select page + ": " + link;

        Assert.Empty(broken);
    }

    private static IEnumerable<string> Targets(string page) =>
        Link.Matches(File.ReadAllText(page)).Cast<Match>().Select(match => match.Groups[1].Value);

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);
}
