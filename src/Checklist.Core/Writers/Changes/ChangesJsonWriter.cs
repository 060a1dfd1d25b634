using System.Text;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Changes;

/// <summary>
/// A comparison for programs: every change once, with old and new values, in canonical JSON. It is in English, whatever the language of the
/// catalog: what reads it looks for its words.
/// </summary>
public static class ChangesJsonWriter
{
    /// <summary>The whole comparison.</summary>
    /// <param name="report">In English.</param>
    public static string Write(ChangeReport report)
    {
        var diff = report.Diff;
        var json = new CanonicalJson()
            .Add("format", "checklist-diff-1")
            .Add("catalog", diff.New.CatalogId)
            .Add("old", Side(diff.Old))
            .Add("new", Side(diff.New))
            .Add("demands", report.Step == VersionStep.None ? null : ChangeWords.Of(report.Step))
            .Add("remarks", report.Remarks)
            .Add("controls", [.. diff.Controls.Select(change => Control(change).Add("to-do", ChangeWords.Of(change.Reaction)))])
            .Add(DecidedControls.Section, [.. Decided(report).Select(item => Control(item.Change).Add("to-do", item.ToDo).Add("decisions", item.Notes))])
            .Add("entries", [.. diff.Entries.Select(Entry)])
            .Add("about", [.. diff.Head.Select(Field)]);
        return Encoding.UTF8.GetString(ReleaseWriter.Write(json.ToMap()));
    }

    /// <summary>What changed in controls that a profile leaves out or alters.</summary>
    private static IEnumerable<ReportItem> Decided(ChangeReport report) =>
        report.Sections.Where(section => section.Id == DecidedControls.Section).SelectMany(section => section.Items);

    private static CanonicalJson Side(Release release) => new CanonicalJson()
        .Add("version", release.Version)
        .Add("digest", release.DocumentDigest)
        .Add("controls", release.Controls.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static CanonicalJson Control(ControlChange change) => new CanonicalJson()
        .Add("id", change.Id)
        .Add("old-id", change.Old is { } old && old.Id != change.Id ? old.Id : null)
        .Add("number", change.Control.Label)
        .Add("old-number", change is { Old: { } before, New: { } after } && before.Label != after.Label ? before.Label : null)
        .Add("title", change.Control.Title)
        .Add("kinds", [.. change.Kinds.Select(MachineWord.Of)])
        .Add("declared", [.. change.Declared.Select(entry =>
            entry.ToJson().Add("differs", !DeclaredKinds.Agrees(entry.Kind, change.Kinds)))])
        .Add("guess", change.IsGuess)
        .Add("known-from", change.Move is { } move ? MachineWord.Of(move.Basis) : null)
        .Add("reused", change.IsReused)
        .Add("checks-to-answer", change.ChecksToAnswer)
        .Add("successors", change.Successors)
        .Add("origins", change.Origins)
        .Add("parameters", change.Parameters)
        .Add("old-digest", change.Old?.ContentDigest)
        .Add("new-digest", change.New?.ContentDigest)
        .AddValue("added", change.Old is null ? Words(change.New!.Fields) : null)
        .AddValue("removed", change.New is null ? Words(change.Old!.Fields) : null)
        .Add("fields", [.. change.Fields.Select(Field)]);

    private static CanonicalJson Entry(EntryChange change) => new CanonicalJson()
        .Add("list", change.List)
        .Add("id", change.Id)
        .Add("reordered", change.IsOrder)
        .AddValue("added", change.Old is null ? Words(change.New) : null)
        .AddValue("removed", change.New is null ? Words(change.Old) : null)
        .Add("fields", [.. change.Fields.Select(Field)]);

    private static CanonicalJson Field(FieldChange change) => new CanonicalJson()
        .Add("path", change.Path)
        .Add("reordered", change.IsOrder)
        .AddValue("old", Words(change.Old))
        .AddValue("new", Words(change.New));

    /// <summary>Prose as text: who reads this compares words, and computes no digests.</summary>
    private static FieldValue? Words(FieldValue? value) => value switch
    {
        FieldProse prose => new FieldText(prose.Value),
        FieldList list => new FieldList([.. list.Items.Select(item => Words(item)!)]),
        FieldMap map => new FieldMap(map.Members.Select(member => KeyValuePair.Create(member.Key, Words(member.Value)!))),
        _ => value,
    };
}
