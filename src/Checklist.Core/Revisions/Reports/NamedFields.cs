using Checklist.Core.Catalogs;

namespace Checklist.Core.Revisions.Reports;

/// <summary>
/// Every field that a changelog can name, by its owner, in the order in which readers want them: the requirement first, then what
/// explains it, and how it is filed last.
/// </summary>
internal static class NamedFields
{
    public const string Control = "controls";

    public const string Head = "catalog";

    private static readonly Dictionary<string, IReadOnlyList<NamedField>> Owners = new(StringComparer.Ordinal)
    {
        [Control] =
        [
            new("title", "Title", ValueSort.Text),
            new("statement", "Statement", ValueSort.Prose),
            new("keyword", "Keyword", ValueSort.Keyword),
            new("when", "Applies when", ValueSort.Condition),
            new("checks.*", "Check {0}", ValueSort.Check),
            new("checks.*.text", "Check {0}", ValueSort.Prose),
            new("checks.*.expect", "Check {0}, expected result", ValueSort.Prose),
            new("checks.*.passes", "Check {0}, what passes", ValueSort.Passes),
            new("checks.*.answer", "Check {0}, kind of answer", ValueSort.Answer) { Default = "verdict" },
            new("checks.*.choices", "Check {0}, choices", ValueSort.Texts),
            new("checks.*.when", "Check {0}, applies when", ValueSort.Condition),
            new("checks.*.command.run", "Check {0}, command", ValueSort.Code),
            new("checks.*.command.shell", "Check {0}, shell", ValueSort.Text),
            new("checks.*.method", "Check {0}, method", ValueSort.Word),
            new("checks.*.evidence", "Check {0}, evidence", ValueSort.Word) { Default = "optional" },
            new("checks.*.extensions.*", "Check {0}, {1}", ValueSort.Own),
            new("severity", "Severity", ValueSort.Word),
            new("state", "State", ValueSort.Word) { Default = "active" },
            new("replaced-by", "Replaced by", ValueSort.Controls),
            .. ReadingFields.All.Select(field => new NamedField(field.Key, field.Label, ValueSort.Prose)),
            new("remediation.text", "Remediation", ValueSort.Prose),
            new("remediation.command.run", "Remediation, command", ValueSort.Code),
            new("remediation.command.shell", "Remediation, shell", ValueSort.Text),
            new("remediation.reboot", "Remediation, restart", ValueSort.Restart),
            new("typical-evidence", "Typical evidence", ValueSort.ProseTexts),
            new("levels", "Levels", ValueSort.Levels) { IsBookkeeping = true },
            new("roles", "Roles", ValueSort.Roles) { IsBookkeeping = true },
            new("platforms", "Platforms", ValueSort.Platforms) { IsBookkeeping = true },
            new("mappings", "Mappings", ValueSort.Mappings) { IsBookkeeping = true },
            new("mappings.*", "Mapping to {0}", ValueSort.Mapping) { IsBookkeeping = true },
            new("references", "References", ValueSort.References) { IsBookkeeping = true },
            new("related", "Related controls", ValueSort.Controls) { IsBookkeeping = true },
            new("requires", "Required controls", ValueSort.Controls) { IsBookkeeping = true },
            new("guide", "Section of the guide", ValueSort.Guide) { IsBookkeeping = true },
            new("tags", "Tags", ValueSort.Texts) { IsBookkeeping = true },
            new("since", "In force since version", ValueSort.Text) { IsBookkeeping = true },
            new("label", "Number", ValueSort.Text) { IsBookkeeping = true },
            new("id", "Id", ValueSort.Text) { IsBookkeeping = true },
            new("extensions.*", "{0}", ValueSort.Own) { IsBookkeeping = true },
        ],
        [Head] =
        [
            new("title", "Title", ValueSort.Text),
            new("summary", "Summary", ValueSort.Prose),
            new("owner", "Owner", ValueSort.Role),
            new("classification", "Classification", ValueSort.Text),
            new("language", "Language", ValueSort.Text),
            new("id", "Id", ValueSort.Text),
            new("url", "Address", ValueSort.Text),
            new("source.title", "Source", ValueSort.Text),
            new("source.url", "Source, address", ValueSort.Text),
            new("source.retrieved", "Source, retrieved on", ValueSort.Date),
            new("source.licence", "Source, licence", ValueSort.Text),
            new("approvals.required", "Who has to approve", ValueSort.Roles),
            new("approvals.distinct", "Two roles need two people", ValueSort.Word) { Default = "yes" },
            new("approvals.minimum", "How many people have to approve", ValueSort.Text),
            new("approvals.signed", "Approvals count only with a signature", ValueSort.Word) { Default = "no" },
            new("approvals.comments", "Comments of reviewers before an approval", ValueSort.Word) { Default = "any" },
            new("versioning.*", "Version rules, {0}", ValueSort.Step),
            new("version", "Version", ValueSort.Text),
            new("status", "Status", ValueSort.Word),
            new("published", "Published on", ValueSort.Date),
            new("effective", "In force from", ValueSort.Date),
            new("review-by", "Next review by", ValueSort.Date),
            new("theme.accent", "Look, color", ValueSort.Text),
            new("theme.logo", "Look, logo", ValueSort.Text),
            new("theme.footer", "Look, footer", ValueSort.Text),
            new("theme.fonts", "Look, fonts", ValueSort.Own),
            new("theme.qr", "Look, codes", ValueSort.Word),
            new("metadata.*", "Metadata, {0}", ValueSort.Own),
            new("extensions.*", "{0}", ValueSort.Own),
        ],
        ["chapters"] =
        [
            new("title", "Title", ValueSort.Text),
            new("summary", "Summary", ValueSort.Prose),
            new("text", "Text", ValueSort.Prose),
            new("part", "Part", ValueSort.Text),
            new("controls", "Groups of controls in it", ValueSort.Groups),
            new("file", "File", ValueSort.Text),
            new("extensions.*", "{0}", ValueSort.Own),
        ],
        ["groups"] =
        [
            new("title", "Title", ValueSort.Text),
            new("summary", "Summary", ValueSort.Prose),
            new("parent", "Inside", ValueSort.Group),
            new("extensions.*", "{0}", ValueSort.Own),
        ],
        ["parameters"] =
        [
            new("label", "Name", ValueSort.Text),
            new("value", "Value", ValueSort.Text),
            new("default", "Default", ValueSort.Text),
            new("unit", "Unit", ValueSort.Text),
            new("description", "Description", ValueSort.Prose),
            new("values", "Values by level", ValueSort.LevelValues),
            new("recommended", "Recommended", ValueSort.Text),
            new("min", "Smallest value", ValueSort.Text),
            new("max", "Largest value", ValueSort.Text),
            new("choices", "Choices", ValueSort.Texts),
            new("pattern", "Form of the value", ValueSort.Text),
            new("type", "Kind of value", ValueSort.Word) { Default = "text" },
        ],
        ["roles"] = Named,
        ["platforms"] = Named,
        ["levels"] = [.. Named, new("extends", "Builds on", ValueSort.Level)],
        ["frameworks"] =
        [
            new("title", "Title", ValueSort.Text),
            new("version", "Version", ValueSort.Text),
            new("url", "Address", ValueSort.Text),
            new("items", "Entries", ValueSort.Items),
            new("items.*", "Entry {0}", ValueSort.Item),
            new("items.*.title", "Entry {0}", ValueSort.Text),
        ],
        ["glossary"] = [new("definition", "Definition", ValueSort.Prose), new("also", "Also called", ValueSort.Texts)],
        ["references"] = [new("title", "Title", ValueSort.Text), new("url", "Address", ValueSort.Text)],
        ["profiles"] =
        [
            new("title", "Title", ValueSort.Text),
            new("summary", "Summary", ValueSort.Prose),
            new("exclude", "Left out", ValueSort.Decisions),
            new("alter", "Altered", ValueSort.Decisions),
            new("set", "Values", ValueSort.Decisions),
            new("not-applicable", "Not applicable", ValueSort.Decisions),
        ],
    };

    private static IReadOnlyList<NamedField> Named =>
        [new("title", "Title", ValueSort.Text), new("description", "Description", ValueSort.Prose)];

    public static IEnumerable<string> AllOwners => Owners.Keys;

    public static IReadOnlyList<NamedField> Of(string owner) => Owners.GetValueOrDefault(owner) ?? [];
}
