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
            where !link.Contains("://")
            where !Exists(link[0] == '#' ? page + link : Path.Combine(Path.GetDirectoryName(page)!, link))
            select page + ": " + link;

        Assert.Empty(broken);
    }

    private static IEnumerable<string> Targets(string page) =>
        Link.Matches(File.ReadAllText(page)).Cast<Match>().Select(match => match.Groups[1].Value);

    /// <summary>Whether there is such a file or folder and, behind a #, such a heading in it.</summary>
    private static bool Exists(string link)
    {
        string[] parts = link.Split('#');
        return parts.Length == 1
            ? File.Exists(link) || Directory.Exists(link)
            : File.Exists(parts[0]) && Headings(parts[0]).Contains(parts[1]);
    }

    private static IEnumerable<string> Headings(string page) =>
        from line in File.ReadAllLines(page)
        where line.Length > 0 && line[0] == '#'
        let letters = line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-')
        select string.Concat(letters.Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'));
}
