using System.Globalization;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Orders a comparison for its readers and puts it into words.</summary>
public static class ReportBuilder
{
    private const string OtherWording = "wording";

    private static readonly (string Id, string Title, string One, string Advice, ChangeKind[] Kinds)[] Plan =
    [
        ("changed", "Changed requirements", "Changed requirement",
            "The requirement has changed. Earlier answers to the checks named here no longer count.",
            [
                ChangeKind.Requirement,
                ChangeKind.Stricter,
                ChangeKind.Looser,
                ChangeKind.Parameter,
                ChangeKind.CheckRemoved,
                ChangeKind.CheckAdded,
                ChangeKind.CheckChanged,
            ]),
        ("new", "New controls", "New control", "Audit them for the first time.", [ChangeKind.Added, ChangeKind.Reinstated]),
        ("gone", "Controls that are gone", "Control that is gone", "There is nothing left to audit. What replaced them is named.",
            [ChangeKind.Removed, ChangeKind.Withdrawn, ChangeKind.Replaced, ChangeKind.Split, ChangeKind.Merged, ChangeKind.Excluded]),
        ("renumbered", "Renumbered controls", "Renumbered control", "The requirement is the same under another number. Cite the new one.",
            [ChangeKind.Renumbered, ChangeKind.Renamed]),
        ("severity", "Other severity", "Other severity", "The requirement is the same; failing it weighs differently.", [ChangeKind.Severity]),
        ("filed", "Filed differently", "Filed differently", "Levels, roles, mappings, places. The requirement is the same; look whether it concerns you now.",
            [ChangeKind.Mapping, ChangeKind.Metadata, ChangeKind.Moved]),
        (OtherWording, "Same requirement, other words", "Same requirement, other words",
            "The authors say that the same is asked for as before. Earlier answers count, and reports mark them: answered to an earlier wording.", []),
        ("clarified", "Clarified", "Clarified", "Only text around the requirement changed. Answers still count.", [ChangeKind.Clarified]),
        ("editorial", "Editorial", "Editorial", "Letter case, punctuation or white space only.", [ChangeKind.Editorial]),
    ];

    /// <summary>The report on a comparison.</summary>
    /// <param name="policy">Which change asks for which version.</param>
    /// <param name="approvals">Of the new text, as a release records them; null: those that it records.</param>
    public static ChangeReport Build(
        CatalogDiff diff, IReadOnlyDictionary<string, VersionStep> policy, IReadOnlyList<FieldMap>? approvals = null)
    {
        var rows = new FieldRows(diff);
        var items = diff.Controls.Select(change => Item(change, diff, rows)).ToList();
        var sections = Plan.Select(plan =>
            new ReportSection(plan.Id, plan.Title, plan.Advice, [.. items.Where(item => IsIn(plan.Id, plan.Kinds, item.Change))])
            {
                One = plan.One,
            });
        return new ChangeReport(
            diff, VersionPolicy.Demand(diff, policy), [.. sections.Where(section => section.Items.Count > 0)],
            [.. ReportEntries.Of(diff, rows)])
        {
            Head = ReportHead.Of(diff, approvals ?? diff.New.Root.Maps("approvals")),
            Concordance = Concordance.Of(diff),
            Remarks = [.. diff.Succession.Remarks, .. Guesses(diff)],
        };
    }

    private static IEnumerable<string> Guesses(CatalogDiff diff)
    {
        var count = diff.Succession.Links.Count(link => link.IsGuess);
        if (count > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{count} {(count == 1 ? "successor is a guess" : "successors are guesses")} from the likeness of texts, and marked as such. A withdrawn control with “replaced-by”, or a mapping file (diff --map), says it for certain.");
        }
    }

    private static bool IsIn(string section, ChangeKind[] kinds, ControlChange change) =>
        change.IsOtherWording ? section == OtherWording : kinds.Contains(change.Kind);

    private static ReportItem Item(ControlChange change, CatalogDiff diff, FieldRows rows) => new(
        change,
        [.. WordsOf(change)],
        [.. ReportNotes.Of(change, diff)],
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
        Declared = [.. change.Declared.Select(entry => ReportWord.Of(entry, change))],
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
    internal static IEnumerable<string> WordsOf(ControlChange change)
    {
        if (change.Reaction == Reaction.StopAuditing)
        {
            return [ChangeWords.Of(change.Kind)];
        }

        var isNumber = change is { Old: { } old, New: { } current } && old.Label == old.Id && current.Label == current.Id;
        return change.Kinds.Where(kind => kind != ChangeKind.Renamed || !isNumber).Select(ChangeWords.Of);
    }

    /// <summary>The number, and by what a control was replaced, are in the heading and the notes.</summary>
    private static bool IsSaidInNotes(ControlChange change, FieldChange field) =>
        field.Path is ["label"] || (change.Move is not null && field.Path[0] is "state" or "replaced-by" or "since");
}
