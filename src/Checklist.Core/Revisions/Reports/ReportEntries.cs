using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;

namespace Checklist.Core.Revisions.Reports;

/// <summary>What changed around the controls, in words.</summary>
internal static class ReportEntries
{
    /// <summary>Facts of the catalog's life, which differ in every version and are told in the head.</summary>
    private static readonly string[] OfHead = ["version", "status", "published", "effective", "review-by"];

    /// <summary>The head of a catalog without the facts of its life.</summary>
    public static FieldMap WithoutLife(FieldMap head) => OfHead.Aggregate(head, (map, key) => map.With(key, null));

    public static IEnumerable<ReportEntry> Of(CatalogDiff diff, FieldRows rows, Words words)
    {
        var head = diff.Head.Where(field => !OfHead.Contains(field.Path[0])).ToList();
        if (head.Count > 0)
        {
            var (old, current) = (diff.Old.Root.Map("catalog"), diff.New.Root.Map("catalog"));
            yield return new ReportEntry(
                words["change-entry.about"], words["change-entry.changed"], "", null, rows.Of(NamedFields.Head, old, current, head));
        }

        foreach (var entry in diff.Entries.Where(entry => !IsToldWithControl(entry, diff)))
        {
            yield return new ReportEntry(
                KindOf(entry.List, entry.IsOrder ? "other" : "one", words), words[WhatOf(entry)], entry.Title, entry,
                rows.Of(entry.List, entry.Old, entry.New, entry.Fields.Where(field => !IsToldTwice(entry, field))));
        }
    }

    /// <summary>A group around one control often has its title: told once is enough.</summary>
    private static bool IsToldWithControl(EntryChange entry, CatalogDiff diff) => entry is { List: "groups", Fields: [{ Path: ["title"] }] }
        && diff.Controls.Any(change => change is { Old: { } old, New: { } current } && current.Group == entry.Id
            && old.Title == entry.Old?.Text("title") && current.Title == entry.New?.Text("title"));

    /// <summary>The value in force says what the default did to it.</summary>
    private static bool IsToldTwice(EntryChange entry, FieldChange field) => entry.List == "parameters" && field.Path is ["default"]
        && entry.Old?.Text("default") == entry.Old?.Text("value") && entry.New?.Text("default") == entry.New?.Text("value");

    private static string WhatOf(EntryChange entry) => entry switch
    {
        { IsOrder: true } => "change-entry.in-another-order",
        { Old: null } => "change-entry.new",
        { New: null } => "change-entry.removed",
        { List: "chapters", Fields: [{ Path: ["part"] }] } => "change-entry.moved", // to another part
        { List: "groups", Fields: [{ Path: ["parent"] }] } => "change-entry.moved",
        _ => "change-entry.changed",
    };

    /// <summary>What the entries of a list are called.</summary>
    /// <param name="form"><c>one</c> or <c>other</c>.</param>
    public static string KindOf(string list, string form, Words words) =>
        words.Find($"change-list.{list}.{form}") ?? RecordWords.Capital(list);
}
