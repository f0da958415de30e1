namespace Loyalty.Rules.Tests.Docs;

/// <summary>A fenced block of a document, with the mark above it.</summary>
internal sealed class MarkdownBlock(string document, int line, string language, string mark, string text)
{
    /// <summary>The document and the line of the fence, counted from 1.</summary>
    public string Place { get; } = $"{document}:{line}";

    /// <summary>The word behind the opening fence.</summary>
    public string Language { get; } = language;

    /// <summary>The text, with '\n' at each line's end.</summary>
    public string Text { get; } = text;

    /// <summary>The name that a comment such as <c>snippet: readme</c> right above the block gives, or null.</summary>
    public string? NameOf(string kind)
    {
        string open = $"<!-- {kind}: ";
        return mark.StartsWith(open, StringComparison.Ordinal) && mark.EndsWith(" -->", StringComparison.Ordinal)
            ? mark.Substring(open.Length, mark.Length - open.Length - " -->".Length)
            : null;
    }

    /// <summary>The blocks of the README and of all documents under docs.</summary>
    public static IEnumerable<MarkdownBlock> All() =>
        Directory
            .EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories)
            .Append(RepositoryRoot.Combine("README.md"))
            .OrderBy(file => file, StringComparer.Ordinal)
            .SelectMany(Read);

    private static IEnumerable<MarkdownBlock> Read(string file)
    {
        string document = file.Substring(RepositoryRoot.Path.Length + 1).Replace('\\', '/');
        string[] lines = File.ReadAllLines(file);
        string mark = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                mark = lines[i].Trim();
                continue;
            }
            int end = Array.FindIndex(lines, i + 1, line => line.StartsWith("```", StringComparison.Ordinal));
            Assert.True(end > i, $"{document}:{i + 1} opens a block that never ends.");
            string text = string.Concat(lines.Skip(i + 1).Take(end - i - 1).Select(line => line + "\n"));
            yield return new MarkdownBlock(document, i + 1, lines[i].Substring(3).Trim(), mark, text);
            mark = "";
            i = end;
        }
    }
}
