using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Syntax;

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
            using var file = File.OpenRead(path);
            bytes = Read(file);
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
            why = Directory.Exists(path) ? "it is a folder" : "permission is denied";
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

    /// <summary>All bytes of a document; of one that is too long only so many that whoever reads them says so, for some files have no end.</summary>
    internal static byte[] Read(Stream document)
    {
        var whole = new MemoryStream();
        byte[] piece = new byte[81920];
        int count;
        while (whole.Length <= JsonTree.MaxBytes && (count = document.Read(piece, 0, piece.Length)) > 0)
            whole.Write(piece, 0, count);
        return whole.ToArray();
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
