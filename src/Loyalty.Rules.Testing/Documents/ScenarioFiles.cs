using System.Diagnostics.CodeAnalysis;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>Reads the files that scenarios are in, or name.</summary>
internal static class ScenarioFiles
{
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="why">Why it cannot be read, as the part of a sentence; the same on every machine.</param>
    internal static bool TryRead(string path, [NotNullWhen(true)] out byte[]? bytes, out string why)
    {
        bytes = null;
        why = "";
        try
        {
            bytes = File.ReadAllBytes(path);
            return true;
        }
        catch (FileNotFoundException)
        {
            why = "there is no such file";
        }
        catch (DirectoryNotFoundException)
        {
            why = "there is no such folder";
        }
        catch (UnauthorizedAccessException)
        {
            why = "it is a folder, or may not be read";
        }
        catch (IOException)
        {
            why = "the system could not read it";
        }
        catch (Exception bad) when (bad is ArgumentException or NotSupportedException)
        {
            why = "this is no path";
        }
        return false;
    }

    /// <summary>A path from a folder; null where it is none.</summary>
    internal static string? Combine(string folder, string path)
    {
        try
        {
            return Path.Combine(folder, path);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
