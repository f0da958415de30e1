using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Tests.Json;

public sealed class DiagnosticPlacesTests
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(
        """
        {
          "program": "p", "currency": "USD",
          "selectors": { "two scoops": { "sku": ["a", "b"] }, "it's": {} },
          "rules": [
            { "id": "a", "type": "freeItem",
              "buy": { "units": 5 } }
          ]
        }
        """.Replace("\r", "")
    );

    [Theory]
    [InlineData("$", 1, 1)]
    [InlineData("$.rules[0].buy.units", 6, 25)]
    [InlineData("$.rules[0].get.units", 5, 5)]
    [InlineData("$.rules[7].buy", 4, 12)]
    [InlineData("$.timeZone", 1, 1)]
    [InlineData("$.selectors['two scoops'].sku[1]", 3, 47)]
    [InlineData("$.selectors['it\\'s']", 3, 63)]
    [InlineData("$.selectors['it\\u0027s'].sku", 3, 63)]
    [InlineData("$.rules[", 4, 12)]
    [InlineData("", 1, 1)]
    public void Locate_OfAPath_PointsAtTheNearestValue(string path, int line, int column)
    {
        var report = new DiagnosticReport([new Diagnostic("LR0101", DiagnosticSeverity.Warning, "Message.", path)]);

        var located = Assert.Single(report.Locate(Document).All);

        Assert.Equal((path, line, column), (located.Path, located.Line, located.Column));
        Assert.Equal(
            ("LR0101", DiagnosticSeverity.Warning, "Message."),
            (located.Code, located.Severity, located.Message)
        );
    }

    [Fact]
    public void Locate_OfSeveral_PutsThemInDocumentOrder()
    {
        string[] paths = ["$.rules[0].buy", "$.selectors", "$.rules[0].id", "$.program"];
        var report = new DiagnosticReport(
            Array.ConvertAll(paths, path => new Diagnostic("LR0101", DiagnosticSeverity.Error, "", path))
        );

        var located = report.Locate(Document).All.Select(one => one.Path);

        Assert.Equal(["$.program", "$.selectors", "$.rules[0].id", "$.rules[0].buy"], located);
    }

    [Fact]
    public void Locate_InWhatIsNoJson_LeavesTheReport()
    {
        var report = new DiagnosticReport([new Diagnostic("LR0101", DiagnosticSeverity.Error, "", "$")]);

        Assert.Same(report, report.Locate("{"u8));
    }

    [Fact]
    public void Locate_OfWhatCompilationFound_PointsIntoTheDocument()
    {
        var utf8 = Encoding.UTF8.GetBytes(
            "{\"program\":\"p\",\"currency\":\"USD\",\n\"timeZone\":\n  \"Nowhere\",\"rules\":[]}"
        );
        Assert.True(LoyaltyProgram.TryParse(utf8, out var program, out _));
        Assert.False(program.TryCompile(null, out _, out var report));

        var zone = Assert.Single(report.Locate(utf8).All, one => one.Path == "$.timeZone");

        Assert.Equal((3, 3), (zone.Line, zone.Column));
    }
}
