namespace Loyalty.Rules.Diagnostics;

/// <summary>Collects diagnostics while a document is read or a program is checked.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];

    internal int Count => _all.Count;

    internal bool HasErrors { get; private set; }

    internal void Add(DiagnosticDescriptor descriptor, string path, params object?[] arguments) =>
        Add(new Diagnostic(descriptor.Code, descriptor.Severity, descriptor.Format(arguments), path));

    internal void Add(Diagnostic diagnostic)
    {
        _all.Add(diagnostic);
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
    }

    internal DiagnosticReport ToReport() => new([.. _all]);
}
