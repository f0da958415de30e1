using System.Globalization;

namespace Loyalty.Rules.Diagnostics;

/// <summary>One thing found in a program or document: what it is, where, and what to do.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Diagnostic
{
    internal Diagnostic(
        string code,
        DiagnosticSeverity severity,
        string message,
        string path,
        int line = 0,
        int column = 0
    )
    {
        Code = code;
        Severity = severity;
        Message = message;
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>Such as <c>LR0101</c>; documented one by one in docs/diagnostics.md.</summary>
    public string Code { get; }

    /// <summary>How grave it is.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>Sentences that say what is wrong and what to do.</summary>
    public string Message { get; }

    /// <summary>The JSON path of the place, such as <c>$.rules[2].buy.units</c>; a program built in C# has the same paths.</summary>
    public string Path { get; }

    /// <summary>The line in the document, counted from 1; 0 where there is no document. What compilation finds gets it by <c>Locate</c> in Loyalty.Rules.Json.</summary>
    public int Line { get; }

    /// <summary>The column in the line, counted in bytes from 1; 0 where there is no document.</summary>
    public int Column { get; }

    /// <summary>Code, severity, place and message in one line.</summary>
    public override string ToString() =>
        string.Format(
            CultureInfo.InvariantCulture,
            Line > 0 ? "{0} {1} at {2} (line {4}, column {5}): {3}" : "{0} {1} at {2}: {3}",
            Severity == DiagnosticSeverity.Error ? "error" : "warning",
            Code,
            Path,
            Message,
            Line,
            Column
        );
}
