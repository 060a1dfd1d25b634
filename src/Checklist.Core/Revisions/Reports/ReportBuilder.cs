using System.Globalization;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Orders a comparison for its readers and puts it into words.</summary>
public static class ReportBuilder
{
    private const string OtherWording = "wording";

    private static readonly (string Id, string Title, string Advice, ChangeKind[] Kinds)[] Plan =
    [
        ("changed", "Changed requirements",
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
        ("new", "New controls", "Audit them for the first time.", [ChangeKind.Added, ChangeKind.Reinstated]),
        ("gone", "Controls that are gone", "There is nothing left to audit. What replaced them is named.",
            [ChangeKind.Removed, ChangeKind.Withdrawn, ChangeKind.Replaced, ChangeKind.Split, ChangeKind.Merged]),
        ("renumbered", "Renumbered controls", "The requirement is the same under another number. Cite the new one.",
            [ChangeKind.Renumbered, ChangeKind.Renamed]),
        ("severity", "Other severity", "The requirement is the same; failing it weighs differently.", [ChangeKind.Severity]),
        ("filed", "Filed differently", "Levels, roles, mappings, places. The requirement is the same; look whether it concerns you now.",
            [ChangeKind.Mapping, ChangeKind.Metadata, ChangeKind.Moved]),
        (OtherWording, "Same requirement, other words",
            "The authors say that the same is asked for as before. Earlier answers count, and reports mark them: answered to an earlier wording.", []),
        ("clarified", "Clarified", "Only text around the requirement changed. Answers still count.", [ChangeKind.Clarified]),
        ("editorial", "Editorial", "Letter case, punctuation or white space only.", [ChangeKind.Editorial]),
    ];

    public static ChangeReport Build(CatalogDiff diff, IReadOnlyDictionary<string, VersionStep> policy)
    {
        var items = diff.Controls.Select(change => Item(change, diff)).ToList();
        var sections = Plan.Select(
            plan => new ReportSection(plan.Id, plan.Title, plan.Advice, [.. items.Where(item => IsIn(plan.Id, plan.Kinds, item.Change))]));
        return new ChangeReport(
            diff, VersionPolicy.Demand(diff, policy), [.. sections.Where(section => section.Items.Count > 0)], [.. Entries(diff)])
        {
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

    private static ReportItem Item(ControlChange change, CatalogDiff diff) => new(
        change,
        [.. WordsOf(change)],
        [.. ReportNotes.Of(change, diff)],
        change.Reaction == Reaction.StopAuditing
            ? []
            : [.. change.Fields.Where(field => field.Path is not ["group"] && !IsSaidInNotes(change, field)).SelectMany(EachCheck)
                .Select(field => RowOf(field, diff))])
    {
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

    /// <summary>The first checks of a control, or its last ones, as single checks that are new or gone.</summary>
    private static IEnumerable<FieldChange> EachCheck(FieldChange change) =>
        change is { Path: ["checks"], IsOrder: false } && EntryKey.Of(change.Old) is { } old && EntryKey.Of(change.New) is { } current
            ?
            [
                .. old.Select(check => new FieldChange(["checks", check.Key], check.Value, null)),
                .. current.Select(check => new FieldChange(["checks", check.Key], null, check.Value)),
            ]
            : [change];

    private static ReportRow RowOf(FieldChange field, CatalogDiff diff) =>
        new(field.Name, LabelOf(field), RunsOf(field, diff), IsCode: field.Key == "run");

    private static IReadOnlyList<RedlineRun> RunsOf(FieldChange field, CatalogDiff diff) => field switch
    {
        { Key: "run" } => FieldWords.RedlinedCode(field.Old, field.New),
        { Path: ["checks", _], Old: FieldMap or null, New: FieldMap or null } =>
            Redline.Whole(FieldWords.OfCheck(field.Old, diff.Old), FieldWords.OfCheck(field.New, diff.New)),
        { Old: FieldProse or null, New: FieldProse or null } => FieldWords.RedlinedProse(field.Old, field.New, diff.Old, diff.New),
        _ => FieldWords.Redlined(FieldWords.Shown(field.Old, diff.Old), FieldWords.Shown(field.New, diff.New)),
    };

    private static string LabelOf(FieldChange field)
    {
        var label = field.Path switch
        {
            ["checks", var check] => $"Check {check}",
            ["checks", var check, "text"] => $"Check {check}",
            ["checks", var check, "command", "run"] => $"Check {check}, command",
            ["checks", var check, _, ..] => $"Check {check}, {string.Join(" ", field.Path.Skip(2))}",
            ["remediation", "text"] => "Remediation",
            ["remediation", "command", "run"] => "Remediation, command",
            ["mappings", var framework, "relation"] => $"Mapping to {framework}, relation",
            ["mappings", var framework, ..] => $"Mapping to {framework}",
            ["extensions", var key, ..] => key,
            _ => ChangeWords.OfField(string.Join(" ", field.Path)),
        };
        return field.IsOrder ? $"{label}, order" : label;
    }

    private static IEnumerable<ReportEntry> Entries(CatalogDiff diff)
    {
        if (diff.Head.Count > 0)
        {
            yield return new ReportEntry("About the catalog", "changed", "", null, [.. diff.Head.Select(field => RowOf(field, diff))]);
        }

        foreach (var entry in diff.Entries)
        {
            var what = entry switch
            {
                { IsOrder: true } => "in another order",
                { Old: null } => "new",
                { New: null } => "removed",
                { List: "chapters", Fields: [{ Path: ["part"] }] } => "moved", // to another part
                _ => "changed",
            };
            yield return new ReportEntry(
                KindOf(entry.List) + (entry.IsOrder ? "s" : ""), what, entry.Title, entry,
                [.. entry.Fields.Select(field => RowOf(field, diff))]);
        }
    }

    private static string KindOf(string list) => list switch
    {
        "chapters" => "Chapter",
        "groups" => "Group",
        "parameters" => "Parameter",
        "roles" => "Role",
        "platforms" => "Platform",
        "levels" => "Level",
        "frameworks" => "Framework",
        "glossary" => "Term",
        "references" => "Reference",
        _ => ChangeWords.OfField(list),
    };
}
