using System.Xml.Linq;

namespace Loyalty.Rules.Tests.Architecture;

/// <summary>Scenarios serve every test framework, and need none.</summary>
public sealed class TestingDependencyTests
{
    private static readonly XDocument Project = XDocument.Load(
        RepositoryRoot.Combine("src/Loyalty.Rules.Testing/Loyalty.Rules.Testing.csproj")
    );

    [Fact]
    public void References_OfTesting_AreTheEngineAlone()
    {
        Assert.Empty(Project.Descendants("PackageReference"));
        var reference = Assert.Single(Project.Descendants("ProjectReference"));
        Assert.Equal("../Loyalty.Rules/Loyalty.Rules.csproj", reference.Attribute("Include")!.Value);
    }
}
