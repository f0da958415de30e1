using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>Collects what is wrong with a document, each with path, line and column, and puts it into document order.</summary>
internal sealed class DocumentProblems
{
    /// <summary>The most that are listed: a hostile document must not make a report larger than itself.</summary>
    internal const int Most = ProgramLimits.Diagnostics;

    private readonly JsonTree _tree;
    private readonly List<KeyValuePair<int, Diagnostic>> _listed = [];
    private LineIndex? _lines;

    internal DocumentProblems(JsonTree tree) => _tree = tree;

    /// <summary>How many there are, those not listed included.</summary>
    internal int Count { get; private set; }

    internal void Add(SyntaxFault fault) => Add(fault.Descriptor, DiagnosticPath.Root, fault.Position, fault.Arguments);

    /// <param name="descriptor">What it is.</param>
    /// <param name="node">The value that it concerns.</param>
    /// <param name="position">The byte to point at.</param>
    /// <param name="missing">The name of a property that the value lacks, or null.</param>
    /// <param name="arguments">The particulars of the message.</param>
    internal void Add(DiagnosticDescriptor descriptor, int node, int position, string? missing, object?[] arguments)
    {
        if (Count >= Most)
        {
            Count++;
            return;
        }
        var path = NodePath.Of(_tree, node);
        Add(descriptor, missing is null ? path : path.Then(missing), position, arguments);
    }

    /// <summary>Adds what was found by its path; a warning is listed and no problem.</summary>
    internal void Add(Diagnostic found, int position)
    {
        if (found.Severity == DiagnosticSeverity.Error && Count++ >= Most)
            return;
        _lines ??= new LineIndex(_tree.Bytes);
        var (line, column) = _lines.Of(position);
        var placed = new Diagnostic(found.Code, found.Severity, found.Message, found.Path, line, column);
        _listed.Add(new KeyValuePair<int, Diagnostic>(position, placed));
    }

    internal DiagnosticReport ToReport()
    {
        if (_listed.Count == 0)
            return DiagnosticReport.Empty;
        // Stable, so that of two about the same place the one found first stays first.
        var all = _listed.OrderBy(one => one.Key).Select(one => one.Value).ToList();
        if (Count > Most)
            all.Add(Make(DocumentCodes.TooMany, DiagnosticPath.Root, 0, [Most]));
        return new DiagnosticReport([.. all]);
    }

    private void Add(DiagnosticDescriptor descriptor, DiagnosticPath path, int position, object?[] arguments)
    {
        Count++;
        _listed.Add(new KeyValuePair<int, Diagnostic>(position, Make(descriptor, path, position, arguments)));
    }

    private Diagnostic Make(DiagnosticDescriptor descriptor, DiagnosticPath path, int position, object?[] arguments)
    {
        _lines ??= new LineIndex(_tree.Bytes);
        var (line, column) = _lines.Of(position);
        return new Diagnostic(
            descriptor.Code,
            descriptor.Severity,
            descriptor.Format(arguments),
            path.ToString(),
            line,
            column
        );
    }
}
