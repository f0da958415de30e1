using System.Text;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Documents;
using Loyalty.Rules.Tests.Json;

namespace Loyalty.Rules.Tests.Testing;

public sealed class ScenarioFormatPageTests
{
    private const string Head = """
        # The format of scenarios

        Everything that may stand in a [scenario](testing.md). The format is of version 0, which is unstable until 1.0; `Loyalty.Rules.Testing` holds its JSON Schema under
        `schemas/`. Programs, catalogs and states are those of [JSON formats](json.md). This page is made from the tables that the reader works by.

        ## The scenario

        """;

    [Fact]
    public void Page_OfAllTables_IsTheCommittedFile()
    {
        var page = new StringBuilder(Head.Replace("\r\n", "\n"));
        var elsewhere = new JsonForm[] { ProgramTable.Instance, CatalogTable.Instance, MemberStateTable.Instance }
            .SelectMany(SchemaWriter.Definitions)
            .ToHashSet();
        bool isRoot = true;
        foreach (var form in SchemaWriter.Definitions(ScenarioTable.Instance).Where(form => !elsewhere.Contains(form)))
        {
            if (form is not IJsonTable table)
                continue;
            FormatPageTests.Write(page, table, isRoot);
            isRoot = false;
        }
        GeneratedFile.Verify("docs/scenario-format.md", page.ToString());
    }
}
