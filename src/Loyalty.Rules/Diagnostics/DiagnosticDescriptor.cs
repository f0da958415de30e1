using System.Globalization;

namespace Loyalty.Rules.Diagnostics;

/// <summary>One kind of diagnostic: its code, severity, the sentence that documents it and the template of its message.</summary>
internal sealed class DiagnosticDescriptor
{
    internal DiagnosticDescriptor(string code, DiagnosticSeverity severity, string title, string message)
    {
        Code = code;
        Severity = severity;
        Title = title;
        Message = message;
    }

    internal string Code { get; }

    internal DiagnosticSeverity Severity { get; }

    /// <summary>What docs/diagnostics.md says of the code.</summary>
    internal string Title { get; }

    /// <summary>The message, with {0}, {1} ... for the particulars: what is wrong, then what to do.</summary>
    internal string Message { get; }

    internal string Format(params object?[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Message, arguments);
}
