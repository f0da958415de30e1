namespace Loyalty.Rules.DependencyInjection;

/// <summary>Says more of a program's file.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class ProgramFileBuilder
{
    internal ProgramFileBuilder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Path = System.IO.Path.GetFullPath(path);
    }

    internal string Path { get; }
    internal Catalog? Items { get; private set; }
    internal string? ItemsPath { get; private set; }
    internal TimeSpan Settling { get; private set; } = TimeSpan.FromMilliseconds(250);
    internal TimeSpan Pause { get; private set; } = TimeSpan.FromMinutes(1);
    internal bool IsWatched { get; private set; } = true;

    /// <summary>Compiles the program with a catalog, which stays the same whatever the file says.</summary>
    /// <param name="catalog">The items that the merchant sells.</param>
    public ProgramFileBuilder Catalog(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        (Items, ItemsPath) = (catalog, null);
        return this;
    }

    /// <summary>Compiles the program with the catalog in a file, which is watched as the program's own is. A new catalog makes new item keys.</summary>
    /// <param name="path">The file of the catalog; a relative path starts from the current directory of this call.</param>
    public ProgramFileBuilder CatalogFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        (Items, ItemsPath) = (null, System.IO.Path.GetFullPath(path));
        return this;
    }

    /// <summary>How long nothing more must happen to the file before it is read, because editors write in several steps; a quarter of a second unless said.</summary>
    /// <param name="time">From 0 to one hour.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public ProgramFileBuilder SettlesIn(TimeSpan time)
    {
        if (time < TimeSpan.Zero || time > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(time), time, "A file settles in 0 seconds to one hour.");
        Settling = time;
        return this;
    }

    /// <summary>
    /// How often the file is looked at besides, because not every file system tells of changes: network shares, mounts of containers, folders that are
    /// replaced whole. A minute unless said.
    /// </summary>
    /// <param name="time">From 100 milliseconds to one day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public ProgramFileBuilder LooksEvery(TimeSpan time)
    {
        if (time < TimeSpan.FromMilliseconds(100) || time > TimeSpan.FromDays(1))
            throw new ArgumentOutOfRangeException(
                nameof(time),
                time,
                "A file is looked at every 100 milliseconds to once a day."
            );
        Pause = time;
        return this;
    }

    /// <summary>Reads the file once, and again only when the host asks for it.</summary>
    public ProgramFileBuilder Unwatched()
    {
        IsWatched = false;
        return this;
    }
}
