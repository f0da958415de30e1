namespace Loyalty.Rules.DependencyInjection;

/// <summary>
/// Calls once files have settled after a change, and now and then besides, because not every file system tells of changes. It listens to everything in
/// their folders, because a file may be replaced by a rename, or be a link that a folder beside it moves.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private readonly object _lock = new();
    private readonly HashSet<string?> _names;
    private readonly FileSystemWatcher[] _watchers;
    private readonly Timer _timer;
    private readonly TimeSpan _settling;
    private readonly TimeSpan _pause;
    private readonly Action _changed;
    private bool _isSettling;

    internal FileWatch(IReadOnlyList<string> paths, TimeSpan settling, TimeSpan pause, Action changed)
    {
        (_settling, _pause, _changed) = (settling, pause, changed);
        // Some file systems tell a name in other letters than it was given.
        _names = new HashSet<string?>(paths.Select(Path.GetFileName), StringComparer.OrdinalIgnoreCase);
        _timer = new Timer(_ => Look());
        _watchers =
        [
            .. paths
                .Select(path => Path.GetDirectoryName(path)!)
                .Distinct(StringComparer.Ordinal)
                .Select(Listen)
                .OfType<FileSystemWatcher>(),
        ];
        Wait(pause);
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _timer.Dispose();
    }

    private FileSystemWatcher? Listen(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                NotifyFilter =
                    NotifyFilters.LastWrite
                    | NotifyFilters.FileName
                    | NotifyFilters.DirectoryName
                    | NotifyFilters.Size
                    | NotifyFilters.CreationTime,
            };
            watcher.Changed += OnChange;
            watcher.Created += OnChange;
            watcher.Deleted += OnChange;
            watcher.Renamed += OnChange;
            // It lost events, so there may have been one.
            watcher.Error += (_, _) => Settle(anew: true);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
#pragma warning disable CA1031 // No more watches to give, no right to list the folder, no such folder any more: looking now and then finds changes too.
        catch (Exception)
#pragma warning restore CA1031
        {
            watcher?.Dispose();
            return null;
        }
    }

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        bool isOurs =
            _names.Contains(Path.GetFileName(change.Name))
            || (change is RenamedEventArgs renamed && _names.Contains(Path.GetFileName(renamed.OldName)));
        // What is written into a neighbour is nothing to a file, but one that comes, goes or is renamed may be what a link leads through.
        if (isOurs || change.ChangeType != WatcherChangeTypes.Changed)
            Settle(anew: isOurs);
    }

    /// <summary>Waits until nothing more happens to the files; what happens beside them starts a wait and prolongs none, for it may never end.</summary>
    private void Settle(bool anew)
    {
        lock (_lock)
        {
            if (!anew && _isSettling)
                return;
            _isSettling = true;
            Wait(_settling);
        }
    }

    private void Look()
    {
        lock (_lock)
            _isSettling = false;
        _changed();
        lock (_lock)
        {
            if (!_isSettling)
                Wait(_pause);
        }
    }

    private void Wait(TimeSpan time)
    {
        try
        {
            _timer.Change(time, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // An event or a look that was on its way when the watch ended.
        }
    }
}
