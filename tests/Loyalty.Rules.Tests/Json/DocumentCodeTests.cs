using System.Text;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Tests.Json;

public sealed class DocumentCodeTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor>[] Lists =
    [
        DocumentCodes.All,
        DecisionCodes.All,
        StateCodes.All,
        RequestCodes.All,
        JourneyStateCodes.All,
        JourneyRecordCodes.All,
        JourneyLogCodes.All,
    ];

    private static IEnumerable<DiagnosticDescriptor> AllCodes => Lists.SelectMany(list => list);

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
        Assert.DoesNotContain(AllCodes, one => !text.Contains(one.Code));
    }

    [Fact]
    public void All_OfDocumentCodes_AreInOrderAndTheirOwn()
    {
        var codes = AllCodes.Select(one => one.Code).ToList();

        Assert.Equal(codes.Distinct().Count(), codes.Count);
        Assert.All(Lists, list => Assert.Equal(list.OrderBy(one => one.Code, StringComparer.Ordinal), list));
        Assert.All(codes, code => Assert.Matches("^LR0(0[0-9]|32|55|56|57)[0-9]$", code));
        var declared = new[]
        {
            typeof(DocumentCodes),
            typeof(DecisionCodes),
            typeof(StateCodes),
            typeof(RequestCodes),
            typeof(JourneyStateCodes),
            typeof(JourneyRecordCodes),
            typeof(JourneyLogCodes),
        }
            .SelectMany(type =>
                type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
            )
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Code);
        Assert.Equal(
            declared.OrderBy(code => code, StringComparer.Ordinal),
            codes.OrderBy(code => code, StringComparer.Ordinal)
        );
    }
}
