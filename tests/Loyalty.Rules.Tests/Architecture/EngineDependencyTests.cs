using System.Xml.Linq;

namespace Loyalty.Rules.Tests.Architecture;

public sealed class EngineDependencyTests
{
    private static readonly XDocument Project = XDocument.Load(
        RepositoryRoot.Combine("src/Loyalty.Rules/Loyalty.Rules.csproj")
    );

    [Fact]
    public void PackageReferences_OfTheEngine_AreNodaTimeAndWhatNetStandardLacks()
    {
        var shipped = Project
            .Descendants("PackageReference")
            .Where(reference => (string?)reference.Attribute("PrivateAssets") != "all")
            .Select(reference =>
                $"{reference.Attribute("Include")!.Value} {reference.Parent!.Attribute("Condition")?.Value}".Trim()
            )
            .OrderBy(name => name, StringComparer.Ordinal);

        const string NetStandard = "'$(TargetFramework)' == 'netstandard2.0'";
        Assert.Equal(["NodaTime", $"System.Memory {NetStandard}", $"System.Text.Json {NetStandard}"], shipped);
    }

    [Fact]
    public void ProjectReferences_OfTheEngine_AreNone() => Assert.Empty(Project.Descendants("ProjectReference"));
}
