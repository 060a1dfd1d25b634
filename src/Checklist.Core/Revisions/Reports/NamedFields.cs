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
            new("title", "title", ValueSort.Text),
            new("statement", "statement", ValueSort.Prose),
            new("keyword", "keyword", ValueSort.Keyword),
            new("when", "when", ValueSort.Condition),
            new("checks.*", "check", ValueSort.Check),
            new("checks.*.text", "check", ValueSort.Prose),
            new("checks.*.expect", "expect", ValueSort.Prose) { IsOfCheck = true },
            new("checks.*.passes", "passes", ValueSort.Passes) { IsOfCheck = true },
            new("checks.*.answer", "answer", ValueSort.Answer) { IsOfCheck = true, Default = "verdict" },
            new("checks.*.choices", "check-choices", ValueSort.Texts) { IsOfCheck = true },
            new("checks.*.when", "check-when", ValueSort.Condition) { IsOfCheck = true },
            new("checks.*.command.run", "command", ValueSort.Code) { IsOfCheck = true },
            new("checks.*.command.shell", "shell", ValueSort.Text) { IsOfCheck = true },
            new("checks.*.method", "method", ValueSort.Word) { IsOfCheck = true },
            new("checks.*.evidence", "evidence", ValueSort.Word) { IsOfCheck = true, Default = "optional" },
            new("checks.*.extensions.*", "", ValueSort.Own) { IsOfCheck = true },
            new("severity", "severity", ValueSort.Word),
            new("state", "state", ValueSort.Word) { Default = "active" },
            new("replaced-by", "replaced-by", ValueSort.Controls),
            .. ReadingFields.All.Select(field => new NamedField(field.Key, field.WordsKey, ValueSort.Prose)),
            new("remediation.text", "remediation", ValueSort.Prose),
            new("remediation.command.run", "remediation-command", ValueSort.Code),
            new("remediation.command.shell", "remediation-shell", ValueSort.Text),
            new("remediation.reboot", "remediation-restart", ValueSort.Restart),
            new("typical-evidence", "typical-evidence", ValueSort.ProseTexts),
            new("levels", "levels", ValueSort.Levels) { IsBookkeeping = true },
            new("roles", "roles", ValueSort.Roles) { IsBookkeeping = true },
            new("platforms", "platforms", ValueSort.Platforms) { IsBookkeeping = true },
            new("mappings", "mappings", ValueSort.Mappings) { IsBookkeeping = true },
            new("mappings.*", "mapping-to", ValueSort.Mapping) { IsBookkeeping = true },
            new("references", "references", ValueSort.References) { IsBookkeeping = true },
            new("related", "related", ValueSort.Controls) { IsBookkeeping = true },
            new("requires", "requires", ValueSort.Controls) { IsBookkeeping = true },
            new("guide", "guide", ValueSort.Guide) { IsBookkeeping = true },
            new("tags", "tags", ValueSort.Texts) { IsBookkeeping = true },
            new("since", "since", ValueSort.Text) { IsBookkeeping = true },
            new("label", "number", ValueSort.Text) { IsBookkeeping = true },
            new("id", "id", ValueSort.Text) { IsBookkeeping = true },
            new("extensions.*", "", ValueSort.Own) { IsBookkeeping = true },
        ],
        [Head] =
        [
            new("title", "title", ValueSort.Text),
            new("summary", "summary", ValueSort.Prose),
            new("owner", "owner", ValueSort.Role),
            new("classification", "classification", ValueSort.Text),
            new("language", "language", ValueSort.Text),
            new("id", "id", ValueSort.Text),
            new("url", "address", ValueSort.Text),
            new("source.title", "source", ValueSort.Text),
            new("source.url", "source-address", ValueSort.Text),
            new("source.retrieved", "source-retrieved", ValueSort.Date),
            new("source.licence", "source-licence", ValueSort.Text),
            new("approvals.required", "approvals-required", ValueSort.Roles),
            new("approvals.distinct", "approvals-distinct", ValueSort.Word) { Default = "yes" },
            new("approvals.minimum", "approvals-minimum", ValueSort.Text),
            new("approvals.signed", "approvals-signed", ValueSort.Word) { Default = "no" },
            new("approvals.comments", "approvals-comments", ValueSort.Word) { Default = "any" },
            new("versioning.*", "version-rules", ValueSort.Step),
            new("version", "version", ValueSort.Text),
            new("status", "status", ValueSort.Word),
            new("published", "published", ValueSort.Date),
            new("effective", "effective", ValueSort.Date),
            new("review-by", "review-by", ValueSort.Date),
            new("theme.accent", "theme-color", ValueSort.Text),
            new("theme.logo", "theme-logo", ValueSort.Text),
            new("theme.footer", "theme-footer", ValueSort.Text),
            new("theme.fonts", "theme-fonts", ValueSort.Own),
            new("theme.qr", "theme-codes", ValueSort.Word),
            new("metadata.*", "metadata", ValueSort.Own),
            new("extensions.*", "", ValueSort.Own),
        ],
        ["chapters"] =
        [
            new("title", "title", ValueSort.Text),
            new("summary", "summary", ValueSort.Prose),
            new("text", "text", ValueSort.Prose),
            new("part", "part", ValueSort.Text),
            new("controls", "chapter-groups", ValueSort.Groups),
            new("file", "file", ValueSort.Text),
            new("extensions.*", "", ValueSort.Own),
        ],
        ["groups"] =
        [
            new("title", "title", ValueSort.Text),
            new("summary", "summary", ValueSort.Prose),
            new("parent", "parent", ValueSort.Group),
            new("extensions.*", "", ValueSort.Own),
        ],
        ["parameters"] =
        [
            new("label", "name", ValueSort.Text),
            new("value", "value", ValueSort.Text),
            new("default", "default", ValueSort.Text),
            new("unit", "unit", ValueSort.Text),
            new("description", "description", ValueSort.Prose),
            new("values", "values-by-level", ValueSort.LevelValues),
            new("recommended", "recommended", ValueSort.Text),
            new("min", "min", ValueSort.Text),
            new("max", "max", ValueSort.Text),
            new("choices", "choices", ValueSort.Texts),
            new("pattern", "pattern", ValueSort.Text),
            new("type", "type", ValueSort.Word) { Default = "text" },
        ],
        ["roles"] = Named,
        ["platforms"] = Named,
        ["levels"] = [.. Named, new("extends", "extends", ValueSort.Level)],
        ["frameworks"] =
        [
            new("title", "title", ValueSort.Text),
            new("version", "version", ValueSort.Text),
            new("url", "address", ValueSort.Text),
            new("items", "items", ValueSort.Items),
            new("items.*", "item", ValueSort.Item),
            new("items.*.title", "item", ValueSort.Text),
        ],
        ["glossary"] = [new("definition", "definition", ValueSort.Prose), new("also", "also", ValueSort.Texts)],
        ["references"] = [new("title", "title", ValueSort.Text), new("url", "address", ValueSort.Text)],
        ["profiles"] =
        [
            new("title", "title", ValueSort.Text),
            new("summary", "summary", ValueSort.Prose),
            new("exclude", "left-out", ValueSort.Decisions),
            new("alter", "altered", ValueSort.Decisions),
            new("set", "values", ValueSort.Decisions),
            new("not-applicable", "not-applicable", ValueSort.Decisions),
        ],
    };

    private static IReadOnlyList<NamedField> Named =>
        [new("title", "title", ValueSort.Text), new("description", "description", ValueSort.Prose)];

    public static IEnumerable<string> AllOwners => Owners.Keys;

    public static IReadOnlyList<NamedField> Of(string owner) => Owners.GetValueOrDefault(owner) ?? [];
}
