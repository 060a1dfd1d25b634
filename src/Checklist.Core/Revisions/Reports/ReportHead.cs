using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Reports;

/// <summary>What stands above the changes: when, why, who is affected, from when on, who approved. What nobody said is not there.</summary>
/// <param name="Facts">Dates and the status, ready to print.</param>
/// <param name="Revisions">Of the versions that are newer than the old one, the latest first.</param>
/// <param name="Approvals">Of the new text.</param>
/// <param name="Affected">Whom the changes that ask for work concern.</param>
public sealed record ReportHead(
    IReadOnlyList<ReportFact> Facts, IReadOnlyList<ReportRevision> Revisions, IReadOnlyList<ReportApproval> Approvals,
    IReadOnlyList<ReportAffected> Affected)
{
    private static readonly string[] Groups = ["roles", "platforms", "levels"]; // fields of controls, and lists of the catalog

    public static ReportHead Of(CatalogDiff diff, IReadOnlyList<FieldMap> approvals, Words words)
    {
        var record = new RecordWords(diff.Old, words, diff.New);
        var head = diff.New.Root.Map("catalog") ?? FieldMap.Empty;
        var own = diff.New.Root.Maps("revisions").FirstOrDefault(entry => entry.Text("version") == diff.New.Version);
        var facts = new[]
        {
            (words["common.date"], own?.Text("date") ?? head.Text("published")),
            (words["change-field.effective"], head.Text("effective")),
            (words["change-field.review-by"], head.Text("review-by")),
        };
        return new ReportHead(
            [
                .. facts.Where(fact => fact.Item2 is not null).Select(fact => new ReportFact(fact.Item1, record.Day(fact.Item2!))),
                .. StatusOf(diff, words),
            ],
            [
                .. diff.New.Root.Maps("revisions").Where(entry => IsNewer(entry, diff)).Select(entry => Revision(entry, diff.New, record))
                .OrderByDescending(entry => SemanticVersion.Parse(entry.Version)),
            ],
            [.. approvals.Where(entry => IsOf(entry, diff.New.Root.Map("profile"))).Select(entry => new ReportApproval(
                record.Title("roles", entry.Text("role") ?? ""), entry.Text("name") ?? "", record.Day(entry.Text("date") ?? "")))],
            [.. Groups.SelectMany(group => AffectedOf(group, diff, record, words))]);
    }

    private static bool IsOf(FieldMap approval, FieldMap? profile) =>
        approval.Text("profile") is not { } approved || approved == profile?.Text("id");

    private static IEnumerable<ReportFact> StatusOf(CatalogDiff diff, Words words)
    {
        var (old, current) = (RecordWords.Word(diff.Old.Status, words), RecordWords.Word(diff.New.Status, words));
        return diff is { Old.Status: "draft", New.Status: "draft" } ? [] // what nobody said
            :
            [
                new ReportFact(
                    words["change-field.status"],
                    old == current ? current : words.Format("change-report.status-before", current, words.InSentence(old))),
            ];
    }

    private static bool IsNewer(FieldMap entry, CatalogDiff diff) =>
        !diff.Old.Root.Maps("revisions").Any(old => old.Text("version") == entry.Text("version"))
            && (SemanticVersion.Parse(diff.Old.Version ?? "") is not { } before
                || SemanticVersion.Parse(entry.Text("version") ?? "") is not { } version || version > before);

    private static ReportRevision Revision(FieldMap entry, Release release, RecordWords record) => new(
        entry.Text("version") ?? "",
        entry.Text("date") is { } date ? record.Day(date) : null,
        entry.Text("author"),
        entry["summary"] is { } summary ? ShownText.Of(summary, release.ValueOf) : "");

    private static IEnumerable<ReportAffected> AffectedOf(string group, CatalogDiff diff, RecordWords record, Words words)
    {
        var named = diff.Controls.Where(change => AsksForWork(change.Reaction))
            .SelectMany(change => change.Control.Fields.Texts(group))
            .GroupBy(id => id, StringComparer.Ordinal).ToDictionary(ids => ids.Key, ids => ids.Count(), StringComparer.Ordinal);
        var ids = diff.New.Root.Maps(group).Concat(diff.Old.Root.Maps(group)).Select(entry => entry.Text("id")).OfType<string>();
        return ids.Distinct(StringComparer.Ordinal).Where(named.ContainsKey)
            .Select(id => new ReportAffected(words[$"change-field.{group}"], record.Title(group, id), named[id]));
    }

    private static bool AsksForWork(Reaction reaction) => reaction is Reaction.AuditAgain or Reaction.AuditFirst or Reaction.StopAuditing;
}

/// <summary>A fact of the new version: <c>In force from</c>, <c>1 December 2026</c>.</summary>
public sealed record ReportFact(string Name, string Text);

/// <summary>What the authors say of a version in the catalog's table of revisions.</summary>
public sealed record ReportRevision(string Version, string? Date, string? Author, string Summary);

/// <summary>Who approved the new text.</summary>
public sealed record ReportApproval(string Role, string Name, string Date);

/// <summary>How many controls that changed, came or went name a role, a platform or a level.</summary>
public sealed record ReportAffected(string Kind, string Title, int Count);
