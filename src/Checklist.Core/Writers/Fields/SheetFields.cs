using Checklist.Core.Outputs;
using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>The tables that people fill in: a row for each check.</summary>
internal static class SheetFields
{
    private static IReadOnlyList<FieldDecision> Both { get; } =
    [
        .. SharedDecisions.ForAll,
        SharedDecisions.FrontMatter,
        SharedDecisions.Ids,
        SharedDecisions.ChangesLeftOut("gap.guide-tells-history"),
        SharedDecisions.FrameworkItems,
        SharedDecisions.Passes,
        Printed("catalog.id", "catalog.version", "group.title", "control.id", "control.label", "control.title", "control.severity"),
        Printed("platform.title", "check.id", "check.when", "check.text", "check.method", "check.command.run", "check.expect",
            "check.evidence", "check.answer", "check.choices"),
        LeftOut("gap.on-site-and-in-pdf", "catalog.theme.logo", "catalog.theme.footer"),
        LeftOut("gap.row-has-text", "control.statement", "parameter.default"),
        LeftOut("gap.command-shows", "check.command.shell"),
        LeftOut("gap.table-asks",
        [
            "catalog.summary", "catalog.source.title", "catalog.source.url", "catalog.source.retrieved",
            "catalog.source.licence", "catalog.x-*",
            "revision.version", "revision.date", "revision.author", "revision.summary", "role.description",
            "platform.description", "level.title", "level.description", "level.extends", "framework.title",
            "framework.version", "framework.url", "term.term",
            "term.definition", "term.also", "reference.title", "reference.url", "parameter.id", "parameter.label", "parameter.description",
            "parameter.recommended", "parameter.min",
            "parameter.max", "parameter.unit", "parameter.pattern", "parameter.choices", "chapter.title", "chapter.part",
            "chapter.summary", "chapter.x-*", "group.summary",
            "group.x-*", "control.state", "control.since", "control.replaced-by", "control.keyword", "control.levels", "control.roles",
            "control.platforms", "control.when",
            .. SharedDecisions.Reading, "control.references",
            "control.related", "control.requires",
            "control.guide", "control.guide.to", "control.typical-evidence", "control.tags", "control.x-*",
            "check.x-*", "control.remediation.text",
            "control.remediation.command.shell", "control.remediation.command.run",
            "control.remediation.reboot", "mapping.framework", "mapping.ids",
            "mapping.relation",
        ]),
    ];

    public static OutputFields Xlsx { get; } = new("checklist.xlsx", "output-kind.workbook", OutputFormat.Xlsx,
    [
        .. Both,
        Printed(
            "role.title", "catalog.title", "catalog.status", "catalog.published", "catalog.effective", "catalog.review-by",
            "catalog.owner", "catalog.classification"),
    ]);

    public static OutputFields Csv { get; } = new("checklist.csv", "output-kind.table", OutputFormat.Csv,
    [
        .. Both,
        LeftOut(
            "gap.table-asks",
            "role.title", "catalog.title", "catalog.status", "catalog.published", "catalog.effective", "catalog.review-by",
            "catalog.owner", "catalog.classification"),
    ]);
}
