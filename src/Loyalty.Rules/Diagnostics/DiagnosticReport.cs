namespace Loyalty.Rules.Diagnostics;

/// <summary>Everything that was found in a program or document, errors and warnings, in document order.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DiagnosticReport
{
    internal static readonly DiagnosticReport Empty = new([]);

    private readonly Diagnostic[] _all;

    internal DiagnosticReport(Diagnostic[] all) => _all = all;

    /// <summary>All diagnostics.</summary>
    public IReadOnlyList<Diagnostic> All => _all;

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors => Array.Exists(_all, one => one.Severity == DiagnosticSeverity.Error);

    /// <summary>The diagnostics, a line each.</summary>
    public override string ToString() => string.Join("\n", Array.ConvertAll(_all, one => one.ToString()));
}
