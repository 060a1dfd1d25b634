using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Preview;

/// <summary>What browsers see now: the last good pages and the newest findings. Safe for many threads.</summary>
internal sealed class PreviewState
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource first = NewSignal();
    private readonly MovedPages moved = new();
    private TaskCompletionSource changed = NewSignal();

    /// <summary>Ends when the sources were rendered for the first time, well or not.</summary>
    public Task Rendered => first.Task;

    /// <summary>The last pages whose sources had no errors; null until there are any.</summary>
    public PreviewPages? Pages { get; private set; }

    /// <summary>About the sources as they are now.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; private set; } = [];

    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Ends at the next change. Ask for it before you read the state, and no change is missed.</summary>
    public Task Changed
    {
        get
        {
            lock (gate)
            {
                return changed.Task;
            }
        }
    }

    /// <summary>Puts new pages in the place of the old ones, and tells open pages, so that those of old versions load again.</summary>
    /// <param name="pages">Null keeps those that are shown.</param>
    public void Show(PreviewPages? pages, IReadOnlyList<Diagnostic> findings)
    {
        lock (gate)
        {
            if (pages is not null && Pages is not null)
            {
                moved.Follow(Pages.Paths(pages), pages.Paths(Pages));
            }

            Pages = pages ?? Pages;
            Findings = findings;
            first.TrySetResult();
            Signal();
        }
    }

    /// <summary>Where a page is now that had this path before; null for none.</summary>
    public string? NewPathOf(string path)
    {
        lock (gate)
        {
            return moved.Find(path);
        }
    }

    /// <summary>Adds what was found later about some pages. False when that is nothing new, or other pages are shown by now.</summary>
    public bool AddFindings(PreviewPages pages, IReadOnlyList<Diagnostic> findings)
    {
        lock (gate)
        {
            if (Pages != pages || HasErrors)
            {
                return false;
            }

            var all = new DiagnosticBag();
            foreach (var finding in Findings.Concat(findings))
            {
                all.Add(finding);
            }

            var sorted = all.Sorted();
            if (sorted.Count == Findings.Count)
            {
                return false;
            }

            Findings = sorted;
            Signal();
            return true;
        }
    }

    private void Signal()
    {
        changed.SetResult();
        changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
