using System.Text.Json;
using Loyalty.Rules.Cli.Commands;
using Loyalty.Rules.Testing;

namespace Loyalty.Rules.Cli.Output;

/// <summary>Says what scenarios came to, for people and for machines.</summary>
internal static class TestReport
{
    internal static void Show(Screen screen, ScenarioOutcome[] outcomes, bool coverage)
    {
        foreach (var one in outcomes)
        {
            if (one.Passed)
                continue;
            screen.Say((one.Report is null ? "[red]REFUSED[/] " : "[red]FAILED[/] ") + Screen.Escape(one.File));
            if (one.Report is { } report)
                screen.SayPlain(report.ToString());
            byte[] bytes = one.Report is null && File.Exists(one.File) ? Files.Read("scenario", one.File) : [];
            foreach (var problem in one.Problems.All)
                screen.SayPlain(DiagnosticText.Of(one.File, bytes, problem));
            screen.SayPlain("");
        }
        var reached = CoverageOf(outcomes);
        if (coverage && reached.Programs.Count > 0)
            screen.SayPlain("Coverage\n" + reached + "\n");
        int failed = outcomes.Count(one => one.Report is { Passed: false });
        int refused = outcomes.Count(one => one.Report is null);
        int passed = outcomes.Length - failed - refused;
        string color = failed + refused == 0 ? "green" : "red";
        screen.Say(
            $"[{color}]{passed} passed, {failed} failed, {refused} refused[/]; "
                + $"expectations: {outcomes.Sum(one => one.Report?.Expectations ?? 0)}; "
                + $"rules reached: {reached.RulesReached} of {reached.Rules}."
        );
    }

    internal static byte[] ToJson(ScenarioOutcome[] outcomes) =>
        JsonDocumentWriter.Write(writer =>
        {
            writer.WriteNumber("passed", outcomes.Count(one => one.Passed));
            writer.WriteNumber("failed", outcomes.Count(one => one.Report is { Passed: false }));
            writer.WriteNumber("refused", outcomes.Count(one => one.Report is null));
            writer.List("scenarios", outcomes, one => Write(writer, one));
            writer.List("coverage", CoverageOf(outcomes).Programs, one => Write(writer, one));
        });

    private static Coverage CoverageOf(ScenarioOutcome[] outcomes) =>
        Coverage.Merge(outcomes.Where(one => one.Report is not null).Select(one => one.Report!.Coverage));

    private static void Write(Utf8JsonWriter writer, ScenarioOutcome one)
    {
        writer.WriteStartObject();
        writer.WriteString("file", one.File);
        writer.WriteString("name", one.Report?.Name ?? Path.GetFileNameWithoutExtension(one.File));
        if (one.Report?.Source is { } source)
            writer.WriteString("source", source);
        writer.WriteString(
            "result",
            one.Passed ? "passed"
                : one.Report is null ? "refused"
                : "failed"
        );
        if (one.Report is { } report)
        {
            writer.WriteNumber("cases", report.Cases);
            writer.WriteNumber("expectations", report.Expectations);
            writer.List("failures", report.Failures, failure => Write(writer, failure));
        }
        else
        {
            writer.Diagnostics(one.Problems.All);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ScenarioFailure failure)
    {
        writer.WriteStartObject();
        if (failure.Case is not null)
            writer.WriteString("case", failure.Case);
        writer.WriteNumber("step", failure.Step);
        writer.WriteString("happening", failure.Happening);
        writer.WriteNumber("line", failure.Line);
        writer.WriteString("what", failure.What);
        writer.WriteString("expected", failure.Expected);
        writer.WriteString("actual", failure.Actual);
        writer.WriteString("sentence", failure.Sentence);
        writer.List("explanation", failure.Explanation, writer.WriteStringValue);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ProgramCoverage program)
    {
        writer.WriteStartObject();
        writer.WriteString("program", program.ProgramId);
        writer.List(
            "rules",
            program.Rules,
            rule =>
            {
                writer.WriteStartObject();
                writer.WriteString("rule", rule.RuleId);
                writer.WriteBoolean("reached", rule.IsReached);
                writer.List("verdicts", rule.Verdicts, one => writer.WriteStringValue(JsonDocumentWriter.Word(one)));
                writer.List(
                    "missingVerdicts",
                    rule.MissingVerdicts,
                    one => writer.WriteStringValue(JsonDocumentWriter.Word(one))
                );
                writer.List("tiers", rule.Tiers, writer.WriteStringValue);
                writer.List("missingTiers", rule.MissingTiers, writer.WriteStringValue);
                writer.WriteEndObject();
            }
        );
        writer.WriteEndObject();
    }
}
