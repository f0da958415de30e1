using System.Globalization;
using System.Text.Json;
using Loyalty.Rules.Cli.Comparison;

namespace Loyalty.Rules.Cli.Output;

/// <summary>Says what changed between two programs, for people and for machines.</summary>
internal static class DiffReport
{
    internal static void Show(Screen screen, string older, string newer, IReadOnlyList<ProgramChange> changes)
    {
        ChangedPlace? place = null;
        foreach (var change in changes)
        {
            if (change.Path.Count == 0)
                screen.Say($"{Colored(change.Kind, change.Place.Title)} {Screen.Escape(change.Words)}");
            else
            {
                if (place != change.Place)
                    screen.Say($"[bold]{Screen.Escape(change.Place.Title)}[/]");
                screen.Say($"  {Screen.Escape(LineOf(change))}");
            }
            place = change.Place;
        }
        string count = changes.Count.ToString(CultureInfo.InvariantCulture);
        screen.Say(
            changes.Count == 0
                ? $"[green]{Screen.Escape(older)} and {Screen.Escape(newer)} say the same.[/]"
                : $"\n{count} {(changes.Count == 1 ? "change" : "changes")} from {Screen.Escape(older)} to {Screen.Escape(newer)}."
        );
    }

    internal static byte[] ToJson(string older, string newer, IReadOnlyList<ProgramChange> changes) =>
        JsonDocumentWriter.Write(writer =>
        {
            writer.WriteString("old", older);
            writer.WriteString("new", newer);
            writer.WriteBoolean("equal", changes.Count == 0);
            writer.List("changes", changes, change => Write(writer, change));
        });

    private static void Write(Utf8JsonWriter writer, ProgramChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("of", change.Place.Kind);
        if (change.Place.Id is { } id)
            writer.WriteString("id", id);
        writer.WriteString("change", JsonDocumentWriter.Word(change.Kind));
        writer.List("path", change.Path, writer.WriteStringValue);
        if (change.Says is { } says)
            writer.WriteString("says", says);
        Write(writer, "old", change.Old);
        Write(writer, "new", change.New);
        writer.WriteString(
            "sentence",
            change.Path.Count == 0 ? $"{change.Place.Title} {change.Words}" : $"{change.Place.Title}: {LineOf(change)}"
        );
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonElement? value)
    {
        if (value is not { } given)
            return;
        writer.WritePropertyName(name);
        given.WriteTo(writer);
    }

    private static string LineOf(ProgramChange change)
    {
        string what = WhatOf(change.Path);
        string line = change.Kind == ChangeKind.Changed ? $"{what}: {change.Words}" : $"{what} {change.Words}";
        return change.Says is { Length: > 0 } says && !what.EndsWith(says, StringComparison.OrdinalIgnoreCase)
            ? $"{line} ({says})"
            : line;
    }

    private static string WhatOf(IReadOnlyList<string> path) =>
        string.Join(", ", path.Select(PartWords.Spaced))
            .Replace(", no. ", " no. ", StringComparison.Ordinal)
            .Replace(", '", " '", StringComparison.Ordinal);

    private static string Colored(ChangeKind kind, string text)
    {
        string color =
            kind == ChangeKind.Added ? "green"
            : kind == ChangeKind.Removed ? "red"
            : "yellow";
        return $"[{color}]{Screen.Escape(text)}[/]";
    }
}
