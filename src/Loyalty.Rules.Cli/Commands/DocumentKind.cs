using System.Text.Json;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>Tells what a document is by the first property that marks one, for whoever mixed up two files.</summary>
internal static class DocumentKind
{
    private static readonly (string Property, string Kind)[] Marks =
    [
        ("scenario", "scenario"),
        ("admission", "decision"),
        ("counters", "state"),
        ("applied", "state"),
        ("lines", "transaction"),
        ("rules", "program"),
        ("catalog", "catalog"),
        ("fingerprint", "state"),
    ];

    /// <summary>Of documents that name a journey by its id.</summary>
    private static readonly (string Property, string Kind)[] MarksOfJourneys =
    [
        ("phases", "journey"),
        ("member", "record"),
        ("version", "state of a run"),
    ];

    /// <summary>What a document is that is of another kind than it should be; null where nothing tells.</summary>
    internal static string? Other(string should, byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(should, document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Of(string should, JsonElement root)
    {
        bool ofJourney = root.TryGetProperty("journey", out var journey) && journey.ValueKind == JsonValueKind.String;
        string? kind = Array
            .Find(ofJourney ? MarksOfJourneys : Marks, mark => root.TryGetProperty(mark.Property, out _))
            .Kind;
        return kind == should ? null : kind;
    }
}
