using Checklist.Core.Outputs;
using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>The Markdown files: a guide with lists of its controls, and one file with the controls in full.</summary>
internal static class MarkdownFields
{
    public static OutputFields Guide { get; } = new("markdown/index.md",
        "output-kind.markdown", OutputFormat.Markdown,
    [
        .. SharedDecisions.ForAll,
        Printed(
            "catalog.id", "catalog.title", "catalog.version", "catalog.status", "catalog.published", "catalog.effective",
            "catalog.review-by", "catalog.owner",
            "catalog.classification", "catalog.summary", "catalog.source.title", "catalog.source.url",
            "catalog.source.retrieved", "catalog.source.licence",
            "catalog.metadata", "catalog.x-*"),
        Printed("revision.version", "revision.date", "revision.author", "revision.summary"),
        Printed("role.id", "role.title", "role.description", "platform.id", "platform.title", "platform.description"),
        Printed("level.id", "level.title", "level.description", "level.extends"),
        Printed("framework.id", "framework.title", "framework.version", "framework.url"),
        Printed("term.term", "term.definition", "term.also", "reference.title", "reference.url"),
        Printed(
            "parameter.id", "parameter.label", "parameter.description", "parameter.default", "parameter.recommended",
            "parameter.min", "parameter.max", "parameter.unit",
            "parameter.pattern", "parameter.choices"),
        Printed("chapter.title", "chapter.part", "chapter.summary", "chapter.x-*", "group.title", "control.label", "control.title"),
        LeftOut("gap.on-site-and-in-pdf", "catalog.theme.logo", "catalog.theme.footer"),
        SharedDecisions.FrameworkItems,
        SharedDecisions.PassesLeftOut("gap.in-checklist-file"),
        SharedDecisions.ChangesLeftOut("gap.in-checklist-file"),
        LeftOut("gap.in-checklist-file",
        [
            "group.summary", "group.x-*",
            "control.id", "control.state", "control.since", "control.replaced-by", "control.severity",
            "control.keyword", "control.levels", "control.roles",
            "control.platforms", "control.when", "control.statement", .. SharedDecisions.Reading, "control.references",
            "control.related", "control.requires", "control.guide", "control.guide.to",
            "control.typical-evidence", "control.tags", "control.x-*",
            "check.id", "check.when", "check.text", "check.method", "check.command.shell", "check.command.run",
            "check.expect", "check.evidence", "check.answer",
            "check.choices", "check.x-*",
            "control.remediation.text", "control.remediation.command.shell",
            "control.remediation.command.run", "control.remediation.reboot",
            "mapping.framework", "mapping.ids", "mapping.relation",
        ]),
    ])
    {
        Templates = ["markdown/index.md", "markdown/chapter.md", "markdown/glossary.md"],
    };

    public static OutputFields Checklist { get; } = new("markdown/checklist.md",
        "output-kind.task-list", OutputFormat.Markdown,
    [
        .. SharedDecisions.ForAll,
        SharedDecisions.Ids,
        Printed("catalog.id", "catalog.title", "catalog.version", "catalog.classification", "catalog.summary", "catalog.metadata"),
        Printed("role.title", "platform.title", "level.title", "framework.title", "framework.version", "reference.title",
            "reference.url", "parameter.default"),
        Printed("group.title", "group.summary", "group.x-*"),
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
        LeftOut("gap.on-site-and-in-pdf", "catalog.theme.logo", "catalog.theme.footer"),
        SharedDecisions.FrameworkItems,
        SharedDecisions.Passes,
        SharedDecisions.Changes,
        LeftOut(
            "gap.in-index-file",
            "catalog.status", "catalog.published", "catalog.effective", "catalog.review-by", "catalog.owner",
            "catalog.source.title", "catalog.source.url",
            "catalog.source.retrieved", "catalog.source.licence", "catalog.x-*", "revision.version", "revision.date",
            "revision.author", "revision.summary",
            "role.description", "platform.description", "level.description", "level.extends", "framework.url",
            "parameter.id", "parameter.label", "parameter.description", "parameter.recommended", "parameter.min", "parameter.max",
            "parameter.unit", "parameter.pattern", "parameter.choices"),
        LeftOut("gap.in-glossary-file", "term.term", "term.definition", "term.also"),
        LeftOut("gap.in-chapters", "chapter.title", "chapter.part", "chapter.summary", "chapter.x-*"),
    ])
    {
        Templates = ["markdown/checklist.md"],
    };
}
