using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Checks the ids of one kind of part: what they are made of, and that each is its own.</summary>
internal sealed class JourneyIds(string kind, DiagnosticReporter reporter)
{
    private readonly IdRegister _register = new();
    private readonly List<DiagnosticPath> _paths = [];

    internal void Add(DiagnosticPath path, string id)
    {
        if (!reporter.Word(path, "an id", id))
            return;
        _register.Add(id, _paths.Count, out int first, out string? twin);
        if (first < _paths.Count)
            reporter.Report(JourneyCodes.DuplicateId, path, kind, Quoted.Of(id), _paths[first]);
        if (twin is not null)
            reporter.Report(
                ProgramCodes.IdsDifferByCase,
                path,
                kind + " " + Quoted.Of(twin),
                kind + " " + Quoted.Of(id)
            );
        _paths.Add(path);
    }
}
