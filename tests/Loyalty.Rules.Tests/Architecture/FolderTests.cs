using System.Text.RegularExpressions;

namespace Loyalty.Rules.Tests.Architecture;

public sealed class FolderTests
{
    private static readonly Regex Namespace = new(
        @"^namespace\s+([\w.]+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    );

    /// <summary>Polyfills put types where the framework has them; snippets stand outside, as a reader's own code does.</summary>
    [Theory]
    [InlineData("src/Loyalty.Rules", "Loyalty.Rules", "Polyfills.cs")]
    [InlineData("src/Loyalty.Rules.Testing", "Loyalty.Rules.Testing", "")]
    [InlineData("src/Loyalty.Rules.Testing.FsCheck", "Loyalty.Rules.Testing.Laws", "")]
    [InlineData("tests/Loyalty.Rules.Testing.FsCheck.Tests", "Loyalty.Rules.Testing.Laws.Tests", "")]
    [InlineData("tests/Loyalty.Rules.Tests", "Loyalty.Rules.Tests", "Polyfills.cs")]
    public void Namespaces_OfAProject_AreItsFolders(string project, string root, string except)
    {
        string folder = RepositoryRoot.Combine(project);
        var astray = SourceFiles(folder)
            .Where(file => file != except && !file.StartsWith("Docs/Snippets/", StringComparison.Ordinal))
            .Where(file =>
            {
                string name = string.Join(".", file.Split('/').Take(file.Count(sign => sign == '/')).Prepend(root));
                var found = Namespace.Matches(File.ReadAllText(Path.Combine(folder, file)));
                return found.Cast<Match>().Any(match => match.Groups[1].Value != name);
            });

        Assert.Empty(astray);
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => file.Substring(folder.Length + 1).Replace('\\', '/'))
            .Where(file =>
                !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal)
            );
}
