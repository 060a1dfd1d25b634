using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Revisions.Rules;

/// <summary>
/// What authors say of changes, held against the releases: it names known versions, fits what changed, and rewrites no release.
/// </summary>
/// <param name="history">Not empty.</param>
internal sealed class DeclaredChangeRule(ValidatedCatalog validated, ReleaseHistory history, DiagnosticBag diagnostics)
{
    /// <summary>What an answer is an answer to, beside words: a change there is no change of wording.</summary>
    private static readonly string[] NoWords = ["answer", "choices", "passes", "when"];

    private readonly string? version = validated.Catalog.Version?.Value;

    /// <summary>Each entry for itself: one for a version, and the version is one of this catalog.</summary>
    public static void CheckEntries(ValidatedCatalog validated, ReleaseHistory history, DiagnosticBag diagnostics)
    {
        var catalog = validated.Catalog;
        var known = history.Releases.Select(release => release.Version).Append(catalog.Version?.Value)
            .Concat(catalog.Revisions.Select(revision => revision.Version.Value))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var control in validated.Controls)
        {
            foreach (var entry in control.Changes.Where(entry => !known.Contains(entry.Version.Value) && history.IsComplete))
            {
                diagnostics.Add(DeclaredDiagnostics.UnknownVersion(entry.Version.Span, control.Id!.Value, entry.Version.Value, known));
            }

            var byVersion = control.Changes.GroupBy(entry => entry.Version.Value, StringComparer.Ordinal);
            foreach (var entries in byVersion.Where(group => group.Count() > 1))
            {
                var (first, second) = (entries.First().Version.Span, entries.ElementAt(1).Version.Span);
                diagnostics.Add(DeclaredDiagnostics.Twice(second, control.Id!.Value, entries.Key, first));
            }
        }
    }

    /// <summary>Entries against what has changed, and changes against their entries.</summary>
    /// <param name="diff">What has changed since the latest release.</param>
    public void Check(CatalogDiff diff)
    {
        var changesById = diff.Controls.Where(change => change is { Old: not null, New: not null })
            .ToDictionary(change => change.New!.Id, StringComparer.Ordinal);
        var asks = validated.Catalog.Versioning.GetValueOrDefault("notes") == "required"
            || diff.Old.Root.Map("catalog")?.Map("versioning")?.Text("notes") == "required";
        foreach (var control in validated.Controls)
        {
            CheckReleased(control);
            var change = changesById.GetValueOrDefault(control.Id!.Value);
            var entry = control.Changes.FirstOrDefault(entry => entry.Version.Value == version);
            if (entry is null && asks && change is not null && change.Old!.ContentDigest != change.New!.ContentDigest)
            {
                diagnostics.Add(DeclaredDiagnostics.Missing(control.Id.Span, control.Id.Value, diff.Old.Version!, Words(change)));
            }
            else if (entry is not null && version != diff.Old.Version)
            {
                CheckEntry(control, entry, change, diff.Old);
            }
        }
    }

    private void CheckEntry(Control control, DeclaredChange entry, ControlChange? change, Release old)
    {
        if (change is null)
        {
            if (old.Find(control.Id!.Value) is not null)
            {
                diagnostics.Add(DeclaredDiagnostics.Unneeded(entry.Version.Span, control.Id.Value, old.Version!));
            }

            return;
        }

        if (entry.Kind == DeclaredKind.Wording && NotOnlyWords(change) is { } reason)
        {
            diagnostics.Add(DeclaredDiagnostics.NotWording(entry.Version.Span, control.Id!.Value, reason));
        }
    }

    /// <summary>What differs and is no wording; null where only words do.</summary>
    private static string? NotOnlyWords(ControlChange change)
    {
        if (change.Kinds.FirstOrDefault(IsMore) is var kind && IsMore(kind))
        {
            return ChangeWords.Of(kind);
        }

        var field = change.Fields.FirstOrDefault(field => field.Path.Any(NoWords.Contains));
        return field is null ? null : $"`{field.Name}` changed";
    }

    private static bool IsMore(ChangeKind kind) =>
        (DeclaredKinds.OfRequirement.Contains(kind) && kind is not (ChangeKind.Requirement or ChangeKind.CheckChanged))
        || kind is ChangeKind.Withdrawn or ChangeKind.Replaced or ChangeKind.Split or ChangeKind.Merged or ChangeKind.Reinstated;

    /// <summary>
    /// An entry for a version that was released is what that release holds, or says something that nobody relied on. A <c>wording</c>
    /// that came later would make answers count that did not.
    /// </summary>
    private void CheckReleased(Control control)
    {
        foreach (var entry in control.Changes)
        {
            if (history.Find(entry.Version.Value)?.Find(control.Id!.Value) is not { } released)
            {
                continue;
            }

            var held = released.Changes.FirstOrDefault(candidate => candidate.Version == entry.Version.Value);
            var isOther = held is null ? entry.Kind == DeclaredKind.Wording : held != RecordedChange.Of(entry);
            if (isOther)
            {
                diagnostics.Add(DeclaredDiagnostics.Rewritten(entry.Version.Span, control.Id.Value, entry.Version.Value));
            }
        }
    }

    private static string Words(ControlChange change) => string.Join(", ", change.Kinds.Select(ChangeWords.Of));
}
