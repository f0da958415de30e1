using System.Text;
using Loyalty.Rules.Tests.Approval;

namespace Loyalty.Rules.Tests.Json;

public sealed class SchemaDocumentTests
{
    public static TheoryData<string> Good => [.. SchemaDocuments.Names("good")];

    [Theory]
    [MemberData(nameof(Good))]
    public void Write_OfAGoodDocument_IsAFixedPoint(string name)
    {
        foreach (var indented in new[] { true, false })
        {
            var once = SchemaDocuments.Rewrite(name, SchemaDocuments.Bytes("good", name), indented, out var report);
            Assert.Equal("", report.ToString());
            Assert.Equal(once, SchemaDocuments.Rewrite(name, once, indented, out _));
        }
    }

    [Fact]
    public void Write_OfGoodDocuments_IsTheApprovedText()
    {
        var text = new StringBuilder();
        foreach (var name in SchemaDocuments.Names("good"))
        {
            var written = SchemaDocuments.Rewrite(name, SchemaDocuments.Bytes("good", name), indented: false, out _);
            text.Append(name).Append('\n').Append(Encoding.UTF8.GetString(written!)).Append("\n\n");
        }

        ApprovedText.Verify("tests/Loyalty.Rules.Tests/Json/GoodDocuments.approved.txt", text.ToString());
    }

    [Fact]
    public void Read_OfBadDocuments_SaysTheApprovedText()
    {
        var text = new StringBuilder();
        foreach (var name in SchemaDocuments.Names("bad"))
        {
            var written = SchemaDocuments.Rewrite(
                name,
                SchemaDocuments.Bytes("bad", name),
                indented: true,
                out var report
            );
            Assert.True(written is null, name);
            text.Append(name).Append('\n').Append(report).Append("\n\n");
        }

        ApprovedText.Verify("tests/Loyalty.Rules.Tests/Json/BadDocuments.approved.txt", text.ToString());
    }
}
