using Checklist.Core.Languages;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Orders a comparison for its readers and puts it into words.</summary>
public static class ReportBuilder
{
    private const string OtherWording = "wording";

    /// <summary>The sections, each with the kinds of changes that are in it; their words have the same names.</summary>
    private static readonly (string Id, ChangeKind[] Kinds)[] Plan =
    [
        ("changed",
            [
                ChangeKind.Requirement,
                ChangeKind.Stricter,
                ChangeKind.Looser,
                ChangeKind.Parameter,
                ChangeKind.CheckRemoved,
                ChangeKind.CheckAdded,
                ChangeKind.CheckChanged,
            ]),
        ("new", [ChangeKind.Added, ChangeKind.Reinstated]),
        ("gone",
            [ChangeKind.Removed, ChangeKind.Withdrawn, ChangeKind.Replaced, ChangeKind.Split, ChangeKind.Merged, ChangeKind.Excluded]),
        ("renumbered", [ChangeKind.Renumbered, ChangeKind.Renamed]),
        ("severity", [ChangeKind.Severity]),
        ("filed", [ChangeKind.Mapping, ChangeKind.Metadata, ChangeKind.Moved]),
        (OtherWording, []),
        ("clarified", [ChangeKind.Clarified]),
        ("editorial", [ChangeKind.Editorial]),
    ];

    /// <summary>The report on a comparison.</summary>
    /// <param name="policy">Which change asks for which version.</param>
    /// <param name="words">In which it is said.</param>
    /// <param name="approvals">Of the new text, as a release records them; null: those that it records.</param>
    public static ChangeReport Build(
        CatalogDiff diff, IReadOnlyDictionary<string, VersionStep> policy, Words words, IReadOnlyList<FieldMap>? approvals = null)
    {
        var rows = new FieldRows(diff, words);
        var items = diff.Controls.Select(change => Item(change, diff, rows, words)).ToList();
        var sections = Plan.Select(plan => Section(plan.Id, [.. items.Where(item => IsIn(plan.Id, plan.Kinds, item.Change))], words));
        return new ChangeReport(
            diff, VersionPolicy.Demand(diff, policy), [.. sections.Where(section => section.Items.Count > 0)],
            [.. ReportEntries.Of(diff, rows, words)])
        {
            Words = words,
            Head = ReportHead.Of(diff, approvals ?? diff.New.Root.Maps("approvals"), words),
            Concordance = Concordance.Of(diff),
            Remarks = [.. diff.Succession.Remarks.Select(remark => remark.In(words)), .. Guesses(diff, words)],
        };
    }

    private static ReportSection Section(string id, IReadOnlyList<ReportItem> items, Words words) =>
        new(id, words[$"change-section.{id}.title"], words[$"change-section.{id}.advice"], items)
        {
            One = words[$"change-section.{id}.one"],
        };

    private static IEnumerable<string> Guesses(CatalogDiff diff, Words words)
    {
        var count = diff.Succession.Links.Count(link => link.IsGuess);
        if (count > 0)
        {
            yield return words.Count("change-remark.guesses", count);
        }
    }

    private static bool IsIn(string section, ChangeKind[] kinds, ControlChange change) =>
        change.IsOtherWording ? section == OtherWording : kinds.Contains(change.Kind);

    private static ReportItem Item(ControlChange change, CatalogDiff diff, FieldRows rows, Words words) => new(
        change,
        [.. WordsOf(change, words)],
        [.. ReportNotes.Of(change, diff, words)],
        change.Reaction == Reaction.StopAuditing
            ? []
            : rows.Of(
                NamedFields.Control, change.Old?.Fields, change.New?.Fields,
                change.Fields.Where(field => field.Path is not ["group"] && !IsSaidInNotes(change, field))))
    {
        Group = ReportNotes.TitleOf(change.Control.Group, change.New is null ? diff.Old : diff.New),
        Repealed = change is { Reaction: Reaction.StopAuditing, Old: { } old } && old.Fields["statement"] is { } repealed
            ? ShownText.Of(repealed, diff.Old.ValueOf)
            : null,
        RepealedChecks = change is { Reaction: Reaction.StopAuditing, Old: { } before }
            ? [.. before.Fields.Maps("checks").Select(check => ShownText.Of(check["text"], diff.Old.ValueOf))]
            : [],
        ToDo = words.Of(change.Reaction),
        Declared = [.. change.Declared.Select(entry => ReportWord.Of(entry, change, words))],
        Statement = change.Old is null && change.Control.Fields["statement"] is { } statement
            ? ShownText.Of(statement, diff.New.ValueOf)
            : null,
        Checks = change.Old is null
            ? [.. change.Control.Fields.Maps("checks").Select(check => ShownText.Of(check["text"], diff.New.ValueOf))]
            : [],
    };

    /// <summary>
    /// An id that nobody sees in print is told apart from the number that readers cite; one that they do see is that number. Of what is
    /// gone
    /// nothing else is told: that its levels were dropped with it is no news.
    /// </summary>
    internal static IEnumerable<string> WordsOf(ControlChange change, Words words)
    {
        if (change.Reaction == Reaction.StopAuditing)
        {
            return [words.Of(change.Kind)];
        }

        var isNumber = change is { Old: { } old, New: { } current } && old.Label == old.Id && current.Label == current.Id;
        return change.Kinds.Where(kind => kind != ChangeKind.Renamed || !isNumber).Select(words.Of);
    }

    /// <summary>The number, and by what a control was replaced, are in the heading and the notes.</summary>
    private static bool IsSaidInNotes(ControlChange change, FieldChange field) =>
        field.Path is ["label"] || (change.Move is not null && field.Path[0] is "state" or "replaced-by" or "since");
}
