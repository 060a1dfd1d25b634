using System.Text;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Writers.Changes;

/// <summary>A comparison for programs: every change once, with old and new values, in canonical JSON.</summary>
public static class ChangesJsonWriter
{
    public static string Write(ChangeReport report)
    {
        var diff = report.Diff;
        var json = new CanonicalJson()
            .Add("format", "checklist-diff-1")
            .Add("catalog", diff.New.CatalogId)
            .Add("old", Side(diff.Old))
            .Add("new", Side(diff.New))
            .Add("demands", report.Step == VersionStep.None ? null : ChangeWords.Of(report.Step))
            .Add("controls", [.. diff.Controls.Select(Control)])
            .Add("entries", [.. diff.Entries.Select(Entry)])
            .Add("about", [.. diff.Head.Select(Field)]);
        return Encoding.UTF8.GetString(ReleaseWriter.Write(json.ToMap()));
    }

    private static CanonicalJson Side(Release release) => new CanonicalJson()
        .Add("version", release.Version)
        .Add("digest", release.CatalogDigest)
        .Add("controls", release.Controls.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static CanonicalJson Control(ControlChange change) => new CanonicalJson()
        .Add("id", change.Id)
        .Add("old-id", change.Old is { } old && old.Id != change.Id ? old.Id : null)
        .Add("title", change.Control.Title)
        .Add("kinds", [.. change.Kinds.Select(KindWord)])
        .Add("guess", change.IsGuess)
        .Add("to-do", ChangeWords.Of(change.Reaction))
        .Add("checks-to-answer", change.ChecksToAnswer)
        .Add("successors", change.Successors)
        .Add("parameters", change.Parameters)
        .Add("old-digest", change.Old?.ContentDigest)
        .Add("new-digest", change.New?.ContentDigest)
        .AddValue("added", change.Old is null ? change.New!.Fields : null)
        .AddValue("removed", change.New is null ? change.Old!.Fields : null)
        .Add("fields", [.. change.Fields.Select(Field)]);

    private static CanonicalJson Entry(EntryChange change) => new CanonicalJson()
        .Add("list", change.List)
        .Add("id", change.Id)
        .Add("reordered", change.IsOrder)
        .AddValue("added", change.Old is null ? change.New : null)
        .AddValue("removed", change.New is null ? change.Old : null)
        .Add("fields", [.. change.Fields.Select(Field)]);

    private static CanonicalJson Field(FieldChange change) => new CanonicalJson()
        .Add("path", change.Path)
        .Add("reordered", change.IsOrder)
        .AddValue("old", change.Old)
        .AddValue("new", change.New);

    /// <summary>For programs: <c>check-added</c>.</summary>
    private static string KindWord(ChangeKind kind) =>
        string.Concat(kind.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
