using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>A program from its file: the plan where there is one, and all that was said of it.</summary>
internal sealed class PlanInput
{
    private PlanInput(string path, byte[] bytes, LoyaltyPlan? plan, DiagnosticReport report)
    {
        Path = path;
        Bytes = bytes;
        Plan = plan;
        Report = report;
    }

    internal string Path { get; }

    internal byte[] Bytes { get; }

    /// <summary>Null where the program is refused.</summary>
    internal LoyaltyPlan? Plan { get; }

    /// <summary>Errors and warnings, each with its line and column.</summary>
    internal DiagnosticReport Report { get; }

    internal static PlanInput Read(string path, Catalog? catalog)
    {
        byte[] bytes = Files.Read("program", path);
        if (!LoyaltyProgram.TryParse(bytes, out var program, out var report))
            return new PlanInput(path, bytes, null, report);
        program.TryCompile(catalog, out var plan, out report);
        return new PlanInput(path, bytes, plan, LoyaltyJson.Locate(report, bytes));
    }

    /// <summary>Reads a catalog that is no more than a part of what is asked.</summary>
    internal static Catalog? ReadCatalog(Screen screen, string? path)
    {
        if (path is null)
            return null;
        byte[] bytes = Files.Read("catalog", path);
        if (LoyaltyJson.TryReadCatalog(bytes, out var catalog, out var report))
            return catalog;
        throw Refuse(screen, "catalog", path, bytes, report);
    }

    /// <summary>Shows what is wrong with a file, and makes the sentence that ends the command.</summary>
    internal static InputException Refuse(
        Screen screen,
        string what,
        string path,
        byte[] bytes,
        DiagnosticReport report
    )
    {
        if (DocumentKind.Other(what, bytes) is { } kind)
            return new InputException($"The {what} '{path}' is none, but a {kind}. Name another file.");
        foreach (var one in report.All)
            screen.Complain(Output.DiagnosticText.Of(path, bytes, one));
        return new InputException($"The {what} '{path}' is refused. Mend it first.");
    }
}
