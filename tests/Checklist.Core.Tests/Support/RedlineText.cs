using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Tests.Support;

/// <summary>A redline in one line: <c>keep [-old][+new] words</c>.</summary>
internal static class RedlineText
{
    public static string Of(IReadOnlyList<RedlineRun> runs) => string.Concat(runs.Select(run => run.Mark switch
    {
        RedlineMark.Removed => $"[-{run.Text}]",
        RedlineMark.Added => $"[+{run.Text}]",
        _ => run.Text,
    }));
}
