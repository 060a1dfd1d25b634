using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions.Approvals;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core;

/// <summary>The releases beside a catalog, as its build uses them.</summary>
internal static class BuildHistory
{
    /// <summary>What to do with each document; null with CHK7031 in the bag where <paramref name="since"/> is no release.</summary>
    /// <param name="since">Keep only what is new or changed since this version; null keeps all.</param>
    public static Func<ChecklistDocument, ChecklistDocument>? Read(ISourceProvider sources, ValidatedCatalog validated, string? since, DiagnosticBag diagnostics)
    {
        var history = ReleaseHistoryReader.Read(sources, validated.Catalog.Id, diagnostics);
        if (since is not null && history.Find(since) is null)
        {
            var known = history.Releases.Select(release => release.Version!).ToList();
            diagnostics.Add(OperandDiagnostics.UnknownVersion(validated.Catalog.Source.Start, since, known));
            return null;
        }

        var approvals = ApprovalReader.Read(sources, diagnostics);
        if (history.Latest is null && approvals.Count == 0)
        {
            return document => document;
        }

        var builder = new HistoryBuilder(ReleaseBuilder.Build(ProfileResolver.ResolveWhole(validated)), history, approvals, since);
        return document => since is null ? builder.Add(document) : Narrow(builder.Add(document), since);
    }

    private static ChecklistDocument Narrow(ChecklistDocument document, string since)
    {
        var items = document.Items.ToList();
        var count = items.Count(item => item.Change is not null);
        return DocumentSelection.Keep(document, item => item.Change is not null, $"Only what is new or changed since version {since}: {count} of {items.Count} controls.");
    }
}
