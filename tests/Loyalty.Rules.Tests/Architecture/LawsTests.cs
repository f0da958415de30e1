#if NET
using System.Xml.Linq;
using Loyalty.Rules.Testing.Laws;

namespace Loyalty.Rules.Tests.Architecture;

/// <summary>Ready-made laws need FsCheck and no test framework; what judges knows what draws, and not the other way round.</summary>
public sealed class LawsTests
{
    private const string Root = "Loyalty.Rules.Testing.Laws";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [""] = ["Drawing", "Judging"],
        ["Drawing"] = [""],
        ["Judging"] = ["", "Drawing"],
    };

    [Fact]
    public void Types_OfEachFolder_UseOnlyWhatTheyMay()
    {
        var against = TypeReferences
            .Of(typeof(Attack).Assembly.Location)
            .SelectMany(type =>
                type.Value.Where(used => !May(type.Key, used)).Select(used => type.Key + " -> " + used)
            );

        Assert.Empty(against);
    }

    [Fact]
    public void References_OfLaws_AreFsCheckAndOurOwn()
    {
        var project = XDocument.Load(
            RepositoryRoot.Combine("src/Loyalty.Rules.Testing.FsCheck/Loyalty.Rules.Testing.FsCheck.csproj")
        );

        Assert.Equal(["FSharp.Core", "FsCheck"], Includes(project, "PackageReference"));
        Assert.Equal(
            ["../Loyalty.Rules.Testing/Loyalty.Rules.Testing.csproj", "../Loyalty.Rules/Loyalty.Rules.csproj"],
            Includes(project, "ProjectReference")
        );
    }

    private static IEnumerable<string> Includes(XDocument project, string element) =>
        project
            .Descendants(element)
            .Select(reference => reference.Attribute("Include")!.Value)
            .OrderBy(name => name, StringComparer.Ordinal);

    private static bool May(string user, string used) =>
        FolderOf(user) == FolderOf(used) || Allowed[FolderOf(user)].Contains(FolderOf(used));

    private static string FolderOf(string type)
    {
        string space = type.Substring(0, type.LastIndexOf('.'));
        return space.Length <= Root.Length ? "" : space.Substring(Root.Length + 1);
    }
}
#endif
