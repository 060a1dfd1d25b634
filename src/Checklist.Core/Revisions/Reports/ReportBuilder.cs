using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Redlines;

namespace Checklist.Core.Revisions.Reports;

/// <summary>Orders a comparison for its readers and puts it into words.</summary>
public static class ReportBuilder
{
    private static readonly (string Id, string Title, string Advice, ChangeKind[] Kinds)[] Plan =
    [
        ("changed", "Changed requirements", "Something else is asked for than before. Earlier answers to the checks named here do not count any more.",
            [ChangeKind.Requirement, ChangeKind.Stricter, ChangeKind.Looser, ChangeKind.Parameter, ChangeKind.CheckRemoved, ChangeKind.CheckAdded, ChangeKind.CheckChanged]),
        ("new", "New controls", "Audit them for the first time.", [ChangeKind.Added, ChangeKind.Reinstated]),
        ("gone", "Controls that are gone", "There is nothing to audit any more. What took their place is named.",
            [ChangeKind.Removed, ChangeKind.Withdrawn, ChangeKind.Replaced, ChangeKind.Split, ChangeKind.Merged]),
        ("renamed", "Controls under a new id", "The text seems to be the same under another id. Answers and links name the old one: withdraw it instead.", [ChangeKind.Renamed]),
        ("severity", "Other severity", "The requirement is the same; failing it weighs differently.", [ChangeKind.Severity]),
        ("filed", "Filed differently", "Levels, roles, mappings, places. The requirement is the same; look whether it concerns you now.", [ChangeKind.Mapping, ChangeKind.Metadata, ChangeKind.Moved]),
        ("clarified", "Clarified", "Only text around the requirement changed. Answers still count.", [ChangeKind.Clarified]),
        ("editorial", "Editorial", "Letter case, punctuation or white space only.", [ChangeKind.Editorial]),
    ];

    /// <summary>Keys of texts in Markdown, wherever they stand.</summary>
    private static readonly string[] ProseKeys = ["statement", "rationale", "guidance", "impact", "default", "text", "expect", "summary", "description", "definition"];

    public static ChangeReport Build(CatalogDiff diff, IReadOnlyDictionary<string, VersionStep> policy)
    {
        var items = diff.Controls.Select(change => Item(change, diff)).ToList();
        var sections = Plan.Select(plan => new ReportSection(plan.Id, plan.Title, plan.Advice, [.. items.Where(item => plan.Kinds.Contains(item.Change.Kind))]));
        return new ChangeReport(diff, VersionPolicy.Demand(diff, policy), [.. sections.Where(section => section.Items.Count > 0)], [.. Entries(diff)]);
    }

    private static ReportItem Item(ControlChange change, CatalogDiff diff) => new(
        change,
        [.. change.Kinds.Select(ChangeWords.Of)],
        [.. ReportNotes.Of(change, diff)],
        [.. change.Fields.Where(field => field.Path is not ["group"] && !IsSaidInNotes(change, field)).SelectMany(EachCheck).Select(field => RowOf(field, diff))])
    {
        Statement = change.Old is null && change.Control.Fields.Text("statement") is { } statement ? ShownText.Of(statement, diff.New.ValueOf) : null,
        Checks = change.Old is null ? [.. change.Control.Fields.Maps("checks").Select(check => ShownText.Of(check.Text("text") ?? "", diff.New.ValueOf))] : [],
    };

    /// <summary>That a control was withdrawn and by what it was replaced stands in the notes.</summary>
    private static bool IsSaidInNotes(ControlChange change, FieldChange field) =>
        change.Reaction == Reaction.StopAuditing && field.Path[0] is "state" or "replaced-by";

    /// <summary>The first checks of a control, or its last ones, as single checks that are new or gone.</summary>
    private static IEnumerable<FieldChange> EachCheck(FieldChange change) =>
        change is { Path: ["checks"], IsOrder: false } && EntryKey.Of(change.Old) is { } old && EntryKey.Of(change.New) is { } current
            ? [.. old.Select(check => new FieldChange(["checks", check.Key], check.Value, null)), .. current.Select(check => new FieldChange(["checks", check.Key], null, check.Value))]
            : [change];

    private static ReportRow RowOf(FieldChange field, CatalogDiff diff) => new(field.Name, LabelOf(field), RunsOf(field, diff), IsCode: field.Key == "run");

    private static IReadOnlyList<RedlineRun> RunsOf(FieldChange field, CatalogDiff diff) => field switch
    {
        { Key: "run" } => FieldWords.RedlinedCode(field.Old, field.New),
        { Path: ["checks", _], Old: FieldMap or null, New: FieldMap or null } => Redline.Whole(FieldWords.OfCheck(field.Old, diff.Old), FieldWords.OfCheck(field.New, diff.New)),
        { Old: FieldText or null, New: FieldText or null } when ProseKeys.Contains(field.Key) => FieldWords.RedlinedProse(field.Old, field.New, diff.Old, diff.New),
        _ => FieldWords.Redlined(field.Old, field.New),
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
            var what = entry.IsOrder ? "in another order" : entry.Old is null ? "new" : entry.New is null ? "removed" : "changed";
            yield return new ReportEntry(KindOf(entry.List) + (entry.IsOrder ? "s" : ""), what, entry.Title, entry, [.. entry.Fields.Select(field => RowOf(field, diff))]);
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
