using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Preview;

/// <summary>
/// Waits until the sources differ from what they were. The system's notices only wake it: what counts is the fingerprint,
/// also looked at once a second, since network disks and folders that were removed and made again send no notices.
/// </summary>
internal sealed class SourceWatch(string? source, Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Patrol = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(15); // editors write in several steps
    private const int SettlingRounds = 20; // a file that grows for ever is built as it is

    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly List<FileSystemWatcher> watchers = [];
    private string known = SourceFingerprint.Of(source, terminal);
    private string watched = "";

    /// <summary>Waits until a source is saved.</summary>
    /// <param name="whenIdle">Runs once when nothing was saved for a second.</param>
    /// <exception cref="OperationCanceledException">The preview is to end.</exception>
    public async Task ChangeAsync(Action? whenIdle)
    {
        while (true)
        {
            Watch();
            var wasWoken = await wake.WaitAsync(Patrol, terminal.Cancellation);
            var now = SourceFingerprint.Of(source, terminal);
            if (now != known)
            {
                known = await SettleAsync(now);
                return;
            }

            if (!wasWoken)
            {
                whenIdle?.Invoke();
                whenIdle = null;
            }
        }
    }

    public void Dispose()
    {
        watchers.ForEach(watcher => watcher.Dispose());
        watchers.Clear();
        wake.Dispose();
    }

    private async Task<string> SettleAsync(string now)
    {
        for (var round = 0; round < SettlingRounds; round++)
        {
            await Task.Delay(Settling, terminal.Cancellation);
            var next = SourceFingerprint.Of(source, terminal);
            if (next == now)
            {
                break;
            }

            now = next;
        }

        return now;
    }

    /// <summary>Watches the folders of the catalogs that exist now.</summary>
    private void Watch()
    {
        string[] folders = [.. SourceDiscovery.Find(source, terminal, new DiagnosticBag()).Select(catalog => catalog.Folder)];
        var wanted = string.Join('\n', folders);
        if (wanted == watched)
        {
            return;
        }

        watched = wanted;
        watchers.ForEach(watcher => watcher.Dispose());
        watchers.Clear();
        foreach (var folder in folders)
        {
            TryWatch(folder);
        }
    }

    private void TryWatch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watchers.Add(watcher);
            watcher.Changed += (_, _) => Wake();
            watcher.Created += (_, _) => Wake();
            watcher.Deleted += (_, _) => Wake();
            watcher.Renamed += (_, _) => Wake();
            watcher.Error += (_, _) => watched = ""; // the folder is gone, or too much happened at once: begin again
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watched = ""; // no notices from here: the patrol finds what changes
        }
    }

    private void Wake()
    {
        try
        {
            wake.Release();
        }
        catch (Exception late) when (late is SemaphoreFullException or ObjectDisposedException)
        {
            // Awake already, or ending.
        }
    }
}
