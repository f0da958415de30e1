namespace Loyalty.Rules.Cli.Starting;

/// <summary>Files that belong together and are written all or none.</summary>
internal sealed class FileSet(string folder, SortedDictionary<string, byte[]> files)
{
    private const string Word = "folder";

    // What was made here, to be taken away again where something fails.
    private readonly List<string> _folders = [];
    private readonly List<string> _parts = [];
    private readonly List<string> _moved = [];

    /// <param name="force">Whether files that are there are written over.</param>
    /// <param name="stop">Stops before anything is in its place.</param>
    /// <exception cref="InputException">Files are in the way, or the folder cannot be written; nothing was changed.</exception>
    internal void Write(bool force, CancellationToken stop)
    {
        bool done = false;
        try
        {
            Refuse(force);
            foreach (var file in files)
            {
                stop.ThrowIfCancellationRequested();
                WriteBeside(file.Key, file.Value);
            }
            stop.ThrowIfCancellationRequested();
            foreach (string file in files.Keys)
                Move(file, force);
            done = true;
        }
        catch (Exception bad) when (Files.IsOfThePath(bad))
        {
            throw new InputException($"The {Word} '{folder}' cannot be written: {Files.Why(bad)}.");
        }
        finally
        {
            if (!done)
                TakeBack();
        }
    }

    private void Refuse(bool force)
    {
        if (File.Exists(folder))
            throw new InputException($"'{folder}' is a file, not a folder. Name another with '--output'.");
        // A folder in a file's place cannot be written over.
        if (files.Keys.FirstOrDefault(file => Directory.Exists(PathOf(file))) is { } taken)
            throw new InputException($"'{taken}' in the {Word} '{folder}' is a folder. Move it away first.");
        string[] there = [.. files.Keys.Where(file => File.Exists(PathOf(file)))];
        if (there.Length > 0 && !force)
            throw new InputException(
                $"The {Word} '{folder}' holds {string.Join(", ", there)} already. Name another with '--output', or write over with '--force'."
            );
    }

    private void WriteBeside(string file, byte[] bytes)
    {
        MakeFolder(Path.GetDirectoryName(PathOf(file))!);
        string part = PartOf(file);
        _parts.Add(part);
        File.WriteAllBytes(part, bytes);
    }

    private void Move(string file, bool force)
    {
        bool isNew = !File.Exists(PathOf(file));
        File.Move(PartOf(file), PathOf(file), overwrite: force);
        if (isNew)
            _moved.Add(PathOf(file));
    }

    /// <summary>Makes a folder and those above it, one by one, so that just these can be taken away again.</summary>
    private void MakeFolder(string path)
    {
        if (path.Length == 0 || Directory.Exists(path))
            return;
        MakeFolder(Path.GetDirectoryName(path) ?? "");
        Directory.CreateDirectory(path);
        _folders.Add(path);
    }

    private void TakeBack()
    {
        foreach (string path in _parts.Concat(_moved))
            Files.Remove(path);
        for (int i = _folders.Count - 1; i >= 0; i--)
            Files.RemoveFolder(_folders[i]);
    }

    private string PathOf(string file) => Path.Combine(folder, file);

    private string PartOf(string file) => Files.PartOf(PathOf(file));
}
