namespace Loyalty.Rules.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The document is taken; something in it probably is not what was meant.</summary>
    Warning,

    /// <summary>The document is refused.</summary>
    Error,
}
