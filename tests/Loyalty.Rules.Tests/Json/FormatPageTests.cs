using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Tests.Docs;

namespace Loyalty.Rules.Tests.Json;

public sealed class FormatPageTests
{
    private const string Head = """
        # JSON formats

        Programs, catalogs, transactions, members' states, decisions, journeys, the states of their runs, members' records in them and logs of events as JSON. The formats are of version 0, which is unstable until 1.0. The package holds a JSON Schema
        (draft 2020-12) of each under `schemas/`. This page is made from the tables that the readers and writers work by.

        A document is UTF-8 without byte order mark, at most 16 MiB long and 64 levels deep; comments, trailing commas and properties that stand
        twice are refused. Amounts of money are digits in quotes, such as `"2.25"`, because many readers round JSON numbers. Writing is canonical:
        properties in the order of these tables, defaults left out (but for `format` and `version`), amounts with all decimals of their currency,
        numbers with no more than they need, nothing escaped but what JSON demands, lines that end with `\n`.

        ## States and decisions

        A program, a catalog, a transaction or a journey is read by itself. A state and a decision are read by the plan that wrote them, because only that
        knows what they mean: they name rules, accounts and windows, and no places in memory, so the rules of the program may stand in any order. A
        document of another program, version or content is refused as such. A state of a program that has changed waits for a plan of its own
        version; a state or a record of an older version of a journey is taken over where its plan is handed over as well. A decision names its sale and does not repeat it; the sale is handed over beside it, and compared.

        """;

    private const string Findings = """

        ## Where findings stand

        Reading a document says what is wrong with line and column. Compiling finds what is wrong with a program, wherever it came from, and names
        the path. `Locate` of `Loyalty.Rules.Json` adds line and column in the document that the program was read from.

        """;

    [Fact]
    public void Page_OfAllTables_IsTheCommittedFile()
    {
        var page = new StringBuilder(Head.Replace("\r\n", "\n"));
        WriteSnippet(page, "keep-state");
        page.Append(Findings.Replace("\r\n", "\n"));
        WriteSnippet(page, "locate");
        var seen = new HashSet<IJsonTable>();
        foreach (
            JsonForm root in new JsonForm[]
            {
                ProgramTable.Instance,
                CatalogTable.Instance,
                TransactionTable.Instance,
                MemberStateTable.Instance,
                DecisionTable.Instance,
                JourneyTable.Instance,
                JourneyStateTable.Instance,
                JourneyRecordTable.Instance,
                JourneyLogForm.Instance,
            }
        )
        {
            page.Append("\n## The ").Append(root.Definition).Append('\n');
            foreach (var table in SchemaWriter.Definitions(root).OfType<IJsonTable>().Where(seen.Add))
                Write(page, table, table == root);
        }

        WriteCodes(page);
        GeneratedFile.Verify("docs/json.md", page.ToString());
    }

    private static void WriteSnippet(StringBuilder page, string name)
    {
        page.Append("\n<!-- snippet: ").Append(name).Append(" -->\n```csharp\n").Append(SnippetCatalog.Regions[name]);
        page.Append("```\n\n<!-- output: ")
            .Append(name)
            .Append(" -->\n```text\n")
            .Append(SnippetCatalog.OutputOf(name));
        page.Append("```\n");
    }

    internal static void Write(StringBuilder page, IJsonTable table, bool isRoot)
    {
        if (!isRoot)
            page.Append("\n### ")
                .Append(char.ToUpperInvariant(table.Title[0]))
                .Append(table.Title, 1, table.Title.Length - 1)
                .Append(" (`")
                .Append(((JsonForm)table).Definition)
                .Append("`)\n");
        page.Append('\n')
            .Append(table.Summary)
            .Append("\n\n| property | what it says | what belongs there | default |\n|---|---|---|---|\n");
        foreach (var row in table.Rows)
        {
            page.Append("| `").Append(row.Name).Append("` | ").Append(row.Says).Append(" | ").Append(row.Form.Belongs);
            page.Append(" | ")
                .Append(
                    row.Required ? "required"
                    : row.Default is null ? ""
                    : "`" + row.Default + "`"
                )
                .Append(" |\n");
        }

        foreach (var oneOf in table.Choices)
            page.Append('\n')
                .Append(oneOf.Required ? "One of " : "At most one of ")
                .Append(WordList.Of(oneOf.Names))
                .Append(" stands in it.\n");
    }

    private static void WriteCodes(StringBuilder page)
    {
        page.Append("\n## What reading can find\n\n| code | what it is | what it says |\n|---|---|---|\n");
        foreach (
            var code in DocumentCodes
                .All.Concat(DecisionCodes.All)
                .Concat(StateCodes.All)
                .Concat(RequestCodes.All)
                .Concat(JourneyStateCodes.All)
                .Concat(JourneyRecordCodes.All)
                .Concat(JourneyLogCodes.All)
                .OrderBy(one => one.Code, StringComparer.Ordinal)
        )
            page.Append("| ")
                .Append(code.Code)
                .Append(" | ")
                .Append(code.Title)
                .Append(" | `")
                .Append(code.Message)
                .Append("` |\n");
    }
}
