using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Reads a scenario: once, or once for each of its cases.</summary>
internal static class ScenarioReading
{
    internal static bool TryRead(
        byte[] utf8,
        string name,
        ScenarioContext context,
        [NotNullWhen(true)] out Scenario? scenario,
        out DiagnosticReport report
    )
    {
        scenario = null;
        using var written = new DocumentReader(utf8);
        int cases = written.IsJson ? CaseBlanks.FindCases(written) : -1;
        var documents = cases < 0 ? [CaseDocument.Of(utf8)] : Expand(written, utf8, cases);
        if (cases >= 0 && written.ProblemCount > 0)
        {
            report = written.ToReport();
            return false;
        }
        var problems = new List<Diagnostic>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        var plays = new List<Play>();
        ScenarioDraft? draft = null;
        foreach (var document in documents)
        {
            using var reader = new DocumentReader(document.Bytes);
            if (TryRead(reader, context, document, out var own, out var play))
                plays.Add(play);
            draft ??= own;
            problems.AddRange(document.AsWritten(reader.ToReport()).Where(one => told.Add(one.ToString())));
        }
        report = problems.Count == 0 ? DiagnosticReport.Empty : new DiagnosticReport([.. InOrder(problems)]);
        if (!report.HasErrors)
            scenario = new Scenario(draft!.Name ?? name, draft.Source, [.. plays]);
        return scenario is not null;
    }

    private static List<CaseDocument> Expand(DocumentReader written, byte[] utf8, int cases)
    {
        var blanks = CaseBlanks.Find(written.Tree, cases);
        CaseBlanks.Check(written, cases, blanks);
        var documents = new List<CaseDocument>();
        var lines = new LineIndex(utf8);
        int row = written.ProblemCount == 0 ? written.Tree.FirstChild(cases) : -1;
        for (; row >= 0; row = written.Tree.NextSibling(row))
            documents.Add(CaseDocument.Of(written.Tree, blanks, row, lines));
        return documents;
    }

    private static bool TryRead(
        DocumentReader reader,
        ScenarioContext context,
        CaseDocument document,
        out ScenarioDraft? draft,
        [NotNullWhen(true)] out Play? play
    )
    {
        draft = null;
        play = null;
        if (!reader.IsJson)
            return false;
        reader.Plan = PlanReading.Read(reader, context);
        bool read = ScenarioTable.Instance.TryRead(reader, JsonTree.Root, out draft);
        if (read && reader.Plan is { } plan && reader.ProblemCount == 0)
            play = PlayBuilder.Build(reader, context, document, draft!, plan);
        return play is not null && reader.ProblemCount == 0;
    }

    /// <summary>A report of one document is in order already; those of several cases are brought into the order of the lines.</summary>
    private static IEnumerable<Diagnostic> InOrder(IReadOnlyList<Diagnostic> problems) =>
        problems.OrderBy(one => one.Line).ThenBy(one => one.Column);
}
