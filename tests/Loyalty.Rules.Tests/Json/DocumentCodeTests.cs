using System.Text;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Tests.Json;

public sealed class DocumentCodeTests
{
    [Fact]
    public void All_OfDocumentCodes_AreRaisedByATest()
    {
        var tests = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Combine("tests/Loyalty.Rules.Tests/Json")))
        {
            if (!file.EndsWith(nameof(DocumentCodeTests) + ".cs", StringComparison.Ordinal))
                tests.Append(File.ReadAllText(file));
        }

        var text = tests.ToString();
        Assert.DoesNotContain(DocumentCodes.All, one => !text.Contains(one.Code));
    }

    [Fact]
    public void All_OfDocumentCodes_AreInOrderAndTheirOwn()
    {
        var codes = DocumentCodes.All.Select(one => one.Code).ToList();

        Assert.Equal(codes.Distinct().OrderBy(code => code, StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches("^LR00[0-9][0-9]$", code));
        var declared = typeof(DocumentCodes)
            .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
            .Count(field => field.FieldType == typeof(DiagnosticDescriptor));
        Assert.Equal(declared, codes.Count);
    }
}
