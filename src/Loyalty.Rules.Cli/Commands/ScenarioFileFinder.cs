using System.Text.Json;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>Finds the scenarios among files and folders. A folder may hold programs and catalogs as well: a scenario says that it is one.</summary>
internal static class ScenarioFileFinder
{
    internal static IReadOnlyList<string> Find(IReadOnlyList<string> paths)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
                files.UnionWith(InFolder(path));
            else
                files.Add(path);
        }
        return [.. files];
    }

    private static List<string> InFolder(string folder)
    {
        List<string> found;
        try
        {
            found =
            [
                .. Directory
                    .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                    .Where(IsScenario)
                    .Select(file => file.Replace('\\', '/')),
            ];
        }
        catch (Exception bad) when (Files.IsOfThePath(bad))
        {
            throw new InputException($"The folder '{folder}' cannot be read, or one inside it.");
        }
        return found.Count > 0
            ? found
            : throw new InputException(
                $"The folder '{folder}' holds no scenario: no JSON file in it has the property 'scenario'."
            );
    }

    /// <summary>Whether a document says that it is a scenario, or is none at all: then reading it will say why.</summary>
    private static bool IsScenario(string file)
    {
        try
        {
            var reader = new Utf8JsonReader(Files.Read("file", file));
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                return false;
            bool found = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                found |= reader.ValueTextEquals("scenario"u8);
                reader.Skip();
            }
            return found;
        }
        catch (Exception bad) when (bad is JsonException or InputException)
        {
            return true;
        }
    }
}
