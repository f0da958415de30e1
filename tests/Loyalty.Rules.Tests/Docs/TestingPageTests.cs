using System.Text;
using Loyalty.Rules.Testing;

namespace Loyalty.Rules.Tests.Docs;

public sealed class TestingPageTests
{
    private static readonly MarkdownBlock[] Scenarios =
    [
        .. MarkdownBlock.All().Where(block => block.NameOf("scenario") is not null),
    ];

    [Fact]
    public void Scenarios_OfAllDocuments_Pass()
    {
        Assert.Equal(2, Scenarios.Length);
        foreach (var block in Scenarios)
        {
            Assert.Equal("passes", block.NameOf("scenario"));
            Read(block.Text).Run().ThrowIfFailed();
        }
    }

    [Fact]
    public void Failure_OfTheTestingPage_IsWhatTheScenarioSays()
    {
        string wrong = Scenarios[0].Text.Replace("\"points\": 48", "\"points\": 36");
        string page = File.ReadAllText(RepositoryRoot.Combine("docs/testing.md")).Replace("\r\n", "\n");

        Assert.Contains("```text\n" + Read(wrong).Run() + "\n```", page, StringComparison.Ordinal);
    }

    private static Scenario Read(string json)
    {
        Assert.True(
            Scenario.TryRead(Encoding.UTF8.GetBytes(json), "", out var scenario, out var report),
            report.ToString()
        );
        return scenario;
    }
}
