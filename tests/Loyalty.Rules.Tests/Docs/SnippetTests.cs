namespace Loyalty.Rules.Tests.Docs;

/// <summary>What the documents show compiles, and prints what they say it prints.</summary>
public sealed class SnippetTests
{
    private static readonly MarkdownBlock[] Blocks =
    [
        .. MarkdownBlock
            .All()
            .Where(block => !SnippetCatalog.IsElsewhere(block.NameOf("snippet") ?? block.NameOf("output"))),
    ];

    [Fact]
    public void CSharpBlocks_OfAllDocuments_AreRegionsOfCompiledSource()
    {
        foreach (var block in Blocks.Where(block => block.Language is "csharp" or "cs" or "c#"))
        {
            string? name = block.NameOf("snippet");
            Assert.True(name is not null, $"{block.Place} has no '<!-- snippet: name -->' right above it.");
            Assert.True(SnippetCatalog.Regions.ContainsKey(name), $"{block.Place}: no source has a region '{name}'.");
            Assert.True(
                SnippetCatalog.Regions[name] == block.Text,
                $"{block.Place} differs from its source, which reads:\n{SnippetCatalog.Regions[name]}"
            );
        }
    }

    [Fact]
    public void OutputBlocks_OfAllDocuments_AreWhatTheSnippetsPrint()
    {
        foreach (var block in Blocks)
        {
            if (block.NameOf("output") is not { } name)
                continue;
            Assert.True(SnippetCatalog.Runs.ContainsKey(name), $"{block.Place}: there is no snippet '{name}'.");
            string output = SnippetCatalog.OutputOf(name);
            Assert.True(output == block.Text, $"{block.Place} differs from what the snippet prints:\n{output}");
        }
    }

    [Fact]
    public void Snippets_OfTheCatalog_AreShownWithTheirOutput()
    {
        var all = SnippetCatalog.Runs.Keys.OrderBy(name => name, StringComparer.Ordinal);

        Assert.Equal(all, Names("snippet"));
        Assert.Equal(all, Names("output"));
        Assert.Equal(
            all,
            SnippetCatalog
                .Regions.Keys.Where(name => !SnippetCatalog.IsElsewhere(name))
                .OrderBy(name => name, StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Names(string kind) =>
        Blocks
            .Select(block => block.NameOf(kind))
            .OfType<string>()
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal);
}
