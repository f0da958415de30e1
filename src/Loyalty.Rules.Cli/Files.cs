using Loyalty.Rules.Testing.Documents;

namespace Loyalty.Rules.Cli;

/// <summary>Reads and writes files, and says in a sentence why it cannot.</summary>
internal static class Files
{
    internal static byte[] Read(string what, string path) =>
        ScenarioFiles.TryRead(path, out byte[]? bytes, out string why)
            ? bytes
            : throw new InputException($"The {what} '{path}' cannot be read: {why}.");

    /// <summary>Reads standard input to its end.</summary>
    internal static byte[] ReadInput()
    {
        using var input = Console.OpenStandardInput();
        return ScenarioFiles.Read(input);
    }

    /// <summary>Writes a file whole or not at all: beside it first, then in its place.</summary>
    internal static void Write(string what, string path, byte[] bytes)
    {
        if (Directory.Exists(path))
            throw new InputException($"The {what} '{path}' cannot be written: it is a folder.");
        string beside = PartOf(path);
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception bad) when (IsOfThePath(bad))
        {
            Remove(beside);
            throw new InputException($"The {what} '{path}' cannot be written: {Why(bad)}.");
        }
    }

    /// <summary>Where a file is written before it is whole.</summary>
    internal static string PartOf(string path) =>
        path + ".part-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether two paths name one file, as far as their texts tell.</summary>
    internal static bool AreSame(string left, string right)
    {
        try
        {
            return string.Equals(Path.GetFullPath(left), Path.GetFullPath(right), StringComparison.Ordinal);
        }
        catch (Exception bad) when (IsOfThePath(bad))
        {
            // Reading them says what is wrong.
            return false;
        }
    }

    /// <summary>Takes a file away that this tool made, if it is there.</summary>
    internal static void Remove(string path) => Try(() => File.Delete(path));

    /// <summary>Takes a folder away that this tool made, unless somebody has put something into it.</summary>
    internal static void RemoveFolder(string path) => Try(() => Directory.Delete(path));

    private static void Try(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception bad) when (IsOfThePath(bad))
        {
            // The sentence about the file itself says what is wrong.
        }
    }

    internal static bool IsOfThePath(Exception bad) =>
        bad is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Why a path cannot be used, as the end of a sentence.</summary>
    internal static string Why(Exception bad) =>
        bad switch
        {
            FileNotFoundException => "there is no such file",
            DirectoryNotFoundException => "there is no such folder",
            UnauthorizedAccessException => "permission is denied",
            ArgumentException or NotSupportedException => "this is no path",
            _ => "the system says: " + bad.Message.TrimEnd('.'),
        };
}
