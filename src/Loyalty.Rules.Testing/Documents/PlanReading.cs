using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Reads the program and the catalog of a scenario and compiles them, before anything else is read: the rest speaks of their rules.</summary>
internal static class PlanReading
{
    /// <returns>The plan; null where there is none, which has been reported unless the property is missing.</returns>
    internal static LoyaltyPlan? Read(DocumentReader reader, ScenarioContext context)
    {
        int before = reader.ProblemCount;
        int programNode = reader.Find(JsonTree.Root, "program"u8);
        int catalogNode = reader.Find(JsonTree.Root, "catalog"u8);
        byte[]? file = null;
        var program = programNode < 0 ? null : Program(reader, context, programNode, out file);
        var catalog = catalogNode < 0 ? null : Catalog(reader, context, catalogNode);
        reader.Currency = program?.Currency ?? default;
        reader.PointDecimals = program?.PointDecimals ?? 0;
        reader.NamesNoCurrency = false;
        if (program is null || reader.ProblemCount > before)
            return null;
        if (program.TryCompile(catalog, context.CustomRules, out var plan, out var report))
            return plan;
        if (file is not null)
            ScenarioContext.Refuse(reader, programNode, report.Locate(file));
        else
            Report(reader, report);
        return null;
    }

    private static LoyaltyProgram? Program(DocumentReader reader, ScenarioContext context, int node, out byte[]? file)
    {
        file = null;
        if (!ScenarioContext.IsPath(reader, node))
            return ProgramTable.Instance.TryRead(reader, node, out var inline) ? inline : null;
        file = context.Load(reader, node);
        if (file is null)
            return null;
        if (LoyaltyProgram.TryParse(file, out var program, out var report))
            return program;
        ScenarioContext.Refuse(reader, node, report);
        return null;
    }

    private static Catalog? Catalog(DocumentReader reader, ScenarioContext context, int node)
    {
        if (!ScenarioContext.IsPath(reader, node))
            return CatalogTable.Instance.TryRead(reader, node, out var document) ? document.Catalog : null;
        if (context.Load(reader, node) is not { } file)
            return null;
        if (LoyaltyJson.TryReadCatalog(file, out var catalog, out var report))
            return catalog;
        ScenarioContext.Refuse(reader, node, report);
        return null;
    }

    /// <summary>What is wrong with a program that stands in the scenario is said where it stands.</summary>
    private static void Report(DocumentReader reader, DiagnosticReport report)
    {
        var finder = new NodeFinder(reader.Tree);
        foreach (var one in report.All)
        {
            if (one.Severity == DiagnosticSeverity.Error)
                reader.Report(
                    new DiagnosticDescriptor(one.Code, one.Severity, "", "{0}"),
                    finder.Find("$.program" + one.Path.Remove(0, 1)),
                    one.Message
                );
        }
    }
}
