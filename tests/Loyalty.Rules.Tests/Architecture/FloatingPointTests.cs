using System.Text.RegularExpressions;

namespace Loyalty.Rules.Tests.Architecture;

public sealed class FloatingPointTests
{
    // Comments and literals may speak of doubles (a double sundae); code may not use them. The analyzer of banned
    // symbols does not see the keywords, hence this look at the source.
    private static readonly Regex CommentOrLiteral = new(
        """"
        //[^\n]*|/\*.*?\*/|\$*""".*?"""|[$@]*"(\\.|[^"\\])*"|'(\\.|[^'\\])+'
        """",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    );

    private static readonly Regex FloatingPoint = new(
        @"\b(double|float|Double|Single|Half)\b|\b\d[\d_]*(\.\d+)?[dDfF]\b",
        RegexOptions.CultureInvariant
    );

    [Fact]
    public void Source_OfTheEngine_UsesNoFloatingPoint()
    {
        var source = RepositoryRoot.Combine("src/Loyalty.Rules");
        var offenders = Directory
            .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(file => file.Substring(source.Length + 1).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal))
            .Where(file => UsesFloatingPoint(File.ReadAllText(Path.Combine(source, file))))
            .OrderBy(file => file, StringComparer.Ordinal);

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("long x = 1; // a double sundae", false)]
    [InlineData("Name(\"double\", 'f', 0x1F);", false)]
    [InlineData("decimal price = 2.25m;", false)]
    [InlineData("double price = 2;", true)]
    [InlineData("var price = 2.5f;", true)]
    public void UsesFloatingPoint_OnCode_SeesKeywordsAndLiteralsOnly(string code, bool expected) =>
        Assert.Equal(expected, UsesFloatingPoint(code));

    private static bool UsesFloatingPoint(string code) => FloatingPoint.IsMatch(CommentOrLiteral.Replace(code, " "));
}
