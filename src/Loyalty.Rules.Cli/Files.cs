namespace Loyalty.Rules.Cli;

/// <summary>Reads and writes files, and says in a sentence why it cannot.</summary>
internal static class Files
{
    internal static byte[] Read(string what, string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception bad) when (IsOfThePath(bad))
        {
            throw new InputException($"The {what} '{path}' cannot be read: {Why(bad)}.");
        }
    }

    /// <summary>Writes a file whole or not at all: beside it first, then in its place.</summary>
    internal static void Write(string what, string path, byte[] bytes)
    {
        string beside =
            path + ".part-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
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

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception bad) when (IsOfThePath(bad))
        {
            // The sentence about the file itself says what is wrong.
        }
    }

    internal static bool IsOfThePath(Exception bad) =>
        bad is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string Why(Exception bad) =>
        bad switch
        {
            FileNotFoundException => "there is no such file",
            DirectoryNotFoundException => "there is no such folder",
            UnauthorizedAccessException => "it is a folder, or may not be touched",
            ArgumentException or NotSupportedException => "this is no path",
            _ => "the system says: " + bad.Message.TrimEnd('.'),
        };
}
