namespace Loyalty.Rules.Diagnostics;

/// <summary>Reports what is found about one part of a program at a time. Every message of a program begins with that part.</summary>
internal sealed class DiagnosticReporter
{
    private readonly DiagnosticBag _bag;
    private string _kind = "The program";
    private string? _id;

    internal DiagnosticReporter(DiagnosticBag bag) => _bag = bag;

    /// <summary>Speaks of the program from now on.</summary>
    internal void AboutProgram() => (_kind, _id) = ("The program", null);

    /// <summary>Speaks of a rule from now on.</summary>
    internal void AboutRule(string id) => (_kind, _id) = ("Rule", id ?? "");

    /// <summary>Speaks of a named selector from now on.</summary>
    internal void AboutSelector(string name) => (_kind, _id) = ("Selector", name);

    /// <summary>Speaks of a journey from now on.</summary>
    internal void AboutJourney(string id) => (_kind, _id) = ("Journey", id);

    /// <summary>Speaks of a part of a journey from now on, such as a phase.</summary>
    internal void About(string kind, string id) => (_kind, _id) = (kind, id);

    /// <summary>Reports something; {0} of the message is the part that is spoken of.</summary>
    internal void Report(DiagnosticDescriptor descriptor, DiagnosticPath path, params object?[] particulars)
    {
        string subject = _id is null ? _kind : _kind + " " + Quoted.Of(_id);
        _bag.Add(descriptor, path.ToString(), [subject, .. particulars]);
    }
}
