using Checklist.Core.Outputs;
using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>The guide as a site.</summary>
internal static class SiteFields
{
    public static OutputFields Site { get; } = new("site/", "output-kind.site", OutputFormat.Html,
    [
        .. SharedDecisions.ForAll,
        SharedDecisions.FrontMatter,
        SharedDecisions.Ids,
        SharedDecisions.Passes,
        SharedDecisions.Changes,
        Printed(
            "catalog.id", "catalog.title", "catalog.version", "catalog.status", "catalog.published", "catalog.effective",
            "catalog.review-by", "catalog.owner",
            "catalog.classification", "catalog.summary", "catalog.source.title", "catalog.source.url",
            "catalog.source.retrieved", "catalog.source.licence",
            "catalog.theme.logo", "catalog.theme.footer", "catalog.x-*"),
        Printed("revision.version", "revision.date", "revision.author", "revision.summary"),
        Printed("role.title", "role.description", "platform.title", "platform.description", "level.title",
            "level.description", "level.extends"),
        Printed("framework.title", "framework.version", "framework.url", "item.id", "item.title", "term.term", "term.definition",
            "term.also", "reference.title", "reference.url"),
        Printed(
            "parameter.id", "parameter.label", "parameter.description", "parameter.default", "parameter.recommended",
            "parameter.min", "parameter.max", "parameter.unit",
            "parameter.pattern", "parameter.choices"),
        Printed("chapter.title", "chapter.part", "chapter.summary", "chapter.x-*", "group.title", "group.summary", "group.x-*"),
        Printed(
        [
            "control.id", "control.label", "control.title", "control.state", "control.since", "control.replaced-by",
            "control.severity", "control.keyword",
            "control.levels", "control.roles", "control.platforms", "control.when", "control.statement",
            .. SharedDecisions.Reading, "control.references", "control.related", "control.requires", "control.guide", "control.guide.to",
            "control.typical-evidence", "control.tags",
            "control.x-*",
        ]),
        Printed(
            "check.id", "check.when", "check.text", "check.method", "check.command.shell", "check.command.run",
            "check.expect", "check.evidence", "check.answer",
            "check.choices", "check.x-*"),
        Printed(
            "control.remediation.text", "control.remediation.command.shell",
            "control.remediation.command.run", "control.remediation.reboot",
            "mapping.framework", "mapping.ids", "mapping.relation"),
    ])
    {
        Templates = ["html/site/"],
    };
}
