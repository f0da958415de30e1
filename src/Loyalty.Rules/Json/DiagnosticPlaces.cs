using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>Finds the lines of what compilation says about a program in the document that the program was read from.</summary>
/// <remarks>Thread-safe. What reading a document says has its lines already.</remarks>
public static class DiagnosticPlaces
{
    /// <summary>The same report, in document order, with the line and column of each path, or of the nearest value above it that the document has.</summary>
    /// <param name="report">What compilation found.</param>
    /// <param name="utf8">The document of the program; one that is no JSON leaves the report as it is.</param>
    /// <returns>A report whose diagnostics have lines counted from 1, and columns counted in bytes from 1.</returns>
    public static DiagnosticReport Locate(this DiagnosticReport report, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var reader = new DocumentReader(utf8);
        if (report.All.Count == 0 || !reader.IsJson)
            return report;
        var finder = new NodeFinder(reader.Tree);
        var lines = new LineIndex(utf8);
        var placed = new List<KeyValuePair<int, Diagnostic>>(report.All.Count);
        foreach (var one in report.All)
        {
            int position = reader.Tree[finder.Find(one.Path)].Start;
            var (line, column) = lines.Of(position);
            var moved = new Diagnostic(one.Code, one.Severity, one.Message, one.Path, line, column);
            placed.Add(new KeyValuePair<int, Diagnostic>(position, moved));
        }
        return new DiagnosticReport([.. placed.OrderBy(one => one.Key).Select(one => one.Value)]);
    }
}
