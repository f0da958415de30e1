using Loyalty.Rules.Testing;

namespace Loyalty.Rules.Tests.Conformance;

/// <summary>What other systems' tests, documentation and terms assert, as scenarios: tests/conformance.</summary>
public sealed class ConformanceScenarios
{
    private static readonly string Folder = RepositoryRoot.Combine("tests/conformance");

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
                .Select(file => file.Substring(Folder.Length + 1).Replace('\\', '/'))
                .OrderBy(file => file, StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Run_OfAConformanceScenario_Passes(string file)
    {
        var scenario = Scenario.ReadFile(Path.Combine(Folder, file));
        Assert.False(string.IsNullOrEmpty(scenario.Source));
        var report = scenario.Run();
        Assert.True(report.Expectations > 0);
        report.ThrowIfFailed();
    }
}
