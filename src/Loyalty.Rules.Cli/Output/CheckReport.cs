using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Cli.Output;

/// <summary>All that was found in a document, for people and for machines.</summary>
/// <param name="kind">What the document is, such as "program".</param>
/// <param name="path">Its file.</param>
/// <param name="utf8">Its bytes.</param>
/// <param name="found">What was found, each with its line and column.</param>
internal sealed class CheckReport(string kind, string path, byte[] utf8, IEnumerable<Diagnostic> found)
{
    private readonly List<Diagnostic> _found = [.. found];

    private int Errors => _found.Count(one => one.Severity == DiagnosticSeverity.Error);

    private int Warnings => _found.Count - Errors;

    internal int Code =>
        Errors > 0 ? ExitCode.Refused
        : Warnings > 0 ? ExitCode.Found
        : ExitCode.Fine;

    /// <summary>Adds what was found in another way.</summary>
    internal void Add(DiagnosticReport report) => _found.AddRange(report.All);

    /// <param name="screen">Where it is shown.</param>
    /// <param name="fine">What is said of a document in which nothing was found.</param>
    internal void Show(Screen screen, string fine)
    {
        foreach (var one in _found)
        {
            string color = one.Severity == DiagnosticSeverity.Error ? "red" : "yellow";
            string text = Screen.Escape(DiagnosticText.Of(path, utf8, one));
            int end = text.IndexOf(' ', StringComparison.Ordinal);
            screen.Say($"[{color}]{text[..end]}[/]{text[end..]}\n");
        }
        string file = Screen.Escape(path);
        screen.Say(
            _found.Count == 0
                ? $"[green]{file} is fine[/]: {Screen.Escape(fine)}."
                : $"{file}: {Count(Errors, "error")}, {Count(Warnings, "warning")}."
        );
    }

    internal byte[] ToJson() =>
        JsonDocumentWriter.Write(writer =>
        {
            writer.WriteString(kind, path);
            writer.WriteNumber("errors", Errors);
            writer.WriteNumber("warnings", Warnings);
            writer.Diagnostics(_found);
        });

    internal static string Count(int count, string word) =>
        FormattableString.Invariant($"{count} {word}") + (count == 1 ? "" : "s");
}
