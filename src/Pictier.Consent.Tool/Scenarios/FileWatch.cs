using System.Threading.Channels;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary>Waits until one of some files or folders changes. An editor writes a file in several steps; they are one change.</summary>
/// <param name="ignored">A file whose changes are none, since they are our own; null: none.</param>
internal sealed class FileWatch(string? ignored) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);
    private readonly string? ignored = ignored is null ? null : Path.GetFullPath(ignored);
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);

    // One change that waits is enough: a run reads everything anew.
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Watches these files and folders too.</summary>
    internal void On(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            // A file is watched in its folder, since editors replace files instead of writing them.
            var isFolder = Directory.Exists(path);
            var folder = Path.GetFullPath(isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (Directory.Exists(folder) && (!watchers.TryGetValue(folder, out var known) || (isFolder && !known.IncludeSubdirectories)))
            {
                known?.Dispose();
                watchers[folder] = Watch(folder, isFolder);
            }
        }
    }

    /// <summary>Waits for the next change and until nothing has changed for a moment.</summary>
    internal async Task NextAsync(CancellationToken cancellationToken)
    {
        await changes.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        do
        {
            await Task.Delay(Quiet, cancellationToken).ConfigureAwait(false);
        }
        while (changes.Reader.TryRead(out _));
    }

    private FileSystemWatcher Watch(string folder, bool withFoldersBelow)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = withFoldersBelow,
            NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size,
        };
        watcher.Filters.Add("*.json");
        watcher.Filters.Add("*.jsonl");
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) => Note(change.FullPath);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(string path)
    {
        if (path != ignored)
        {
            changes.Writer.TryWrite(true);
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
        {
            watcher.Dispose();
        }
    }
}
