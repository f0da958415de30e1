namespace Loyalty.Rules.DependencyInjection;

/// <summary>A program in a file, and perhaps its catalog in another.</summary>
internal sealed class FileSource(string name, ProgramFileBuilder file) : ProgramSource(name)
{
    /// <summary>What a document may have.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    internal override ProgramDocuments Read() =>
        new(ReadFile(file.Path), file.Items, file.ItemsPath is { } items ? ReadFile(items) : null);

    internal override IDisposable? Watch(Action changed) =>
        file.IsWatched
            ? new FileWatch(
                file.ItemsPath is { } items ? [file.Path, items] : [file.Path],
                file.Settling,
                file.Pause,
                changed
            )
            : null;

    /// <summary>Reads a file that others may be writing, and replacing, at the same time.</summary>
    private static byte[] ReadFile(string path)
    {
        // Opening one says that access is denied, which sends people looking for rights.
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder. Give the path of the file in it.");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // A file that is too long is read as far as it takes to be refused for it.
        var content = new byte[Math.Min(stream.Length, MostBytes + 1)];
        int read = 0;
        for (int more = 1; more > 0 && read < content.Length; read += more)
            more = stream.Read(content, read, content.Length - read);
        return read == content.Length ? content : content.AsSpan(0, read).ToArray();
    }
}
