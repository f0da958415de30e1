namespace Loyalty.Rules.DependencyInjection;

/// <summary>
/// Calls once files have settled after a change. It listens to everything in their folders, because a file may be replaced by a rename, or be a link
/// that a folder beside it moves.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private readonly FileSystemWatcher[] _watchers;
    private readonly Timer _timer;
    private readonly TimeSpan _settling;

    internal FileWatch(IReadOnlyList<string> paths, TimeSpan settling, Action changed)
    {
        _settling = settling;
        _timer = new Timer(_ => changed());
        _watchers =
        [
            .. paths.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal).Select(Listen),
        ];
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _timer.Dispose();
    }

    private FileSystemWatcher Listen(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            NotifyFilter =
                NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size | NotifyFilters.CreationTime,
        };
        watcher.Changed += OnChange;
        watcher.Created += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        // It lost events, so there may have been one.
        watcher.Error += OnChange;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    // Every event starts the wait anew.
    private void OnChange(object sender, EventArgs change)
    {
        try
        {
            _timer.Change(_settling, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // An event that was on its way when the watch ended.
        }
    }
}
