using ForwardChaining;

namespace Loyalty.Rules.ForwardChaining.Tests;

/// <summary>What the page shows is what runs.</summary>
public sealed class ReadmeTests
{
    private static readonly string Page = Read("src/Loyalty.Rules.NRules/README.md");

    [Theory]
    [InlineData("ThreeKinds.cs")]
    [InlineData("RegularsGetMore.cs")]
    public void Rules_OnThePage_AreThoseOfTheSample(string file)
    {
        string text = Read("samples/ForwardChaining/" + file);
        string rule = text[text.IndexOf("[Name", StringComparison.Ordinal)..];

        Assert.Contains(rule, Page, StringComparison.Ordinal);
    }

    [Fact]
    public void ThreeKinds_HasFewerThanTwentyLines()
    {
        string[] lines = Read("samples/ForwardChaining/ThreeKinds.cs").Split('\n');
        var body = lines.SkipWhile(line => !line.StartsWith("[Name", StringComparison.Ordinal));

        Assert.InRange(body.Count(line => line.Trim() is not ("" or "{" or "}")), 5, 19);
    }

    [Fact]
    public void Output_OnThePage_IsThatOfTheSample()
    {
        var output = new StringWriter();
        Story.Tell(output);

        Assert.Contains("```text\n" + output + "```\n", Page, StringComparison.Ordinal);
    }

    private static string Read(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Loyalty.Rules.sln")))
            folder = folder.Parent!;
        return File.ReadAllText(Path.Combine(folder.FullName, path)).ReplaceLineEndings("\n");
    }
}
