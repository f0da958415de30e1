using Loyalty.Rules.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Loyalty.Rules.DependencyInjection;

/// <summary>Writes what became of changes into the host's log. Programs and catalogs hold nothing of members, so neither does the log.</summary>
internal sealed partial class ChangeLog(ILogger logger)
{
    internal void Write(PlanChange change)
    {
        foreach (var diagnostic in change.Diagnostics)
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
                Error(change.Name, diagnostic);
            else
                Warning(change.Name, diagnostic);
        }
        if (change.Kind == PlanChangeKind.Swapped)
            Swapped(change.Name, change.Plan.Program.Version, change.Plan.Fingerprint);
        else if (change.Problem is { } problem)
            GoesOn(change.Name, change.Plan.Program.Version, problem);
        else if (change.Kind == PlanChangeKind.Refused)
            Refused(change.Name, change.Plan.Program.Version);
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "Program '{Name}' is served as version {Version} from now on, fingerprint {Fingerprint}."
    )]
    private partial void Swapped(string name, int version, string fingerprint);

    [LoggerMessage(2, LogLevel.Error, "The new program '{Name}' is refused. Version {Version} goes on.")]
    private partial void Refused(string name, int version);

    [LoggerMessage(
        3,
        LogLevel.Error,
        "Program '{Name}' goes on as version {Version}: the new one is not served. {Problem}"
    )]
    private partial void GoesOn(string name, int version, string problem);

    [LoggerMessage(4, LogLevel.Error, "Program '{Name}': {Diagnostic}")]
    private partial void Error(string name, Diagnostic diagnostic);

    [LoggerMessage(5, LogLevel.Warning, "Program '{Name}': {Diagnostic}")]
    private partial void Warning(string name, Diagnostic diagnostic);

    [LoggerMessage(6, LogLevel.Error, "A handler of changes of program '{Name}' failed. The change stands.")]
    internal partial void HandlerFailed(string name, Exception exception);
}
