namespace Loyalty.Rules.Diagnostics;

/// <summary>Collects diagnostics while a program is checked, errors and warnings up to a limit each.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];
    private int _errors;
    private int _warnings;

    /// <summary>How many are kept.</summary>
    internal int Count => _all.Count;

    internal bool HasErrors => _errors > 0;

    /// <summary>Whether more errors were found than are listed, so that nobody needs to look for others.</summary>
    internal bool IsFull => _errors > ProgramLimits.Diagnostics;

    internal void Add(DiagnosticDescriptor descriptor, string path, params object?[] arguments) =>
        Add(new Diagnostic(descriptor.Code, descriptor.Severity, descriptor.Format(arguments), path));

    internal void Add(Diagnostic diagnostic)
    {
        int before = diagnostic.Severity == DiagnosticSeverity.Error ? _errors++ : _warnings++;
        if (before < ProgramLimits.Diagnostics)
            _all.Add(diagnostic);
    }

    /// <summary>Adds what another one found.</summary>
    internal void AddAll(DiagnosticBag other) => AddAll(other, Enumerable.Range(0, other.Count));

    /// <summary>Adds what another one found about a document that is a property of this one.</summary>
    internal void AddAll(DiagnosticBag other, string under)
    {
        var moved = new DiagnosticBag { _errors = other._errors, _warnings = other._warnings };
        string step = DiagnosticPath.Root.Then(under).ToString().Remove(0, 1);
        foreach (var one in other._all)
            moved._all.Add(new Diagnostic(one.Code, one.Severity, one.Message, one.Path.Insert(1, step)));
        AddAll(moved);
    }

    /// <summary>Adds what another one found, in an order of its own.</summary>
    internal void AddAll(DiagnosticBag other, IEnumerable<int> order)
    {
        int errors = _errors + other._errors;
        int warnings = _warnings + other._warnings;
        foreach (int one in order)
            Add(other._all[one]);
        (_errors, _warnings) = (errors, warnings);
    }

    internal DiagnosticReport ToReport()
    {
        if (_errors <= ProgramLimits.Diagnostics && _warnings <= ProgramLimits.Diagnostics)
            return new([.. _all]);
        var severity = IsFull ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        string message = DocumentCodes.TooMany.Format(ProgramLimits.Diagnostics);
        return new([.. _all, new Diagnostic(DocumentCodes.TooMany.Code, severity, message, "$")]);
    }
}
