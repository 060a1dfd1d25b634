using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Writers.Summary;
using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>The page for managers: numbers instead of controls.</summary>
internal static class SummaryFields
{
    private static IReadOnlyList<FieldDecision> Both { get; } =
    [
        .. SharedDecisions.ForAll,
        SharedDecisions.Ids,
        SharedDecisions.ChangesLeftOut("gap.summary-counts"),
        SharedDecisions.FrameworkItems,
        SharedDecisions.PassesLeftOut("gap.summary-counts"),
        Printed(
            "catalog.id", "catalog.title", "catalog.version", "catalog.status", "catalog.published", "catalog.effective",
            "catalog.review-by", "catalog.owner",
            "catalog.classification", "catalog.summary"),
        Printed("role.title", "role.description", "level.title", "group.title"),
        NotApplicable("it decides which controls a level counts", "level.extends"),
        Printed("control.severity", "control.keyword", "control.levels", "control.roles", "check.evidence", "control.state"),
        LeftOut("gap.on-site-and-in-pdf", "catalog.theme.logo", "catalog.theme.footer"),
        LeftOut("gap.summary-counts",
        [
            "catalog.source.title", "catalog.source.url", "catalog.source.retrieved", "catalog.source.licence", "catalog.x-*",
            "revision.version", "revision.date", "revision.author", "revision.summary", "platform.title",
            "platform.description", "level.description",
            "framework.title", "framework.version", "framework.url", "term.term", "term.definition",
            "term.also", "reference.title", "reference.url",
            "parameter.id", "parameter.label", "parameter.description", "parameter.default", "parameter.recommended",
            "parameter.min", "parameter.max", "parameter.unit",
            "parameter.pattern", "parameter.choices", "chapter.title", "chapter.part", "chapter.summary", "chapter.x-*",
            "group.summary", "group.x-*",
            "control.id", "control.label", "control.title", "control.since", "control.replaced-by", "control.platforms", "control.when",
            "control.statement", .. SharedDecisions.Reading, "control.references", "control.related",
            "control.requires", "control.guide",
            "control.guide.to", "control.typical-evidence", "control.tags", "control.x-*", "check.id", "check.when", "check.text",
            "check.method", "check.command.shell",
            "check.command.run", "check.expect", "check.answer", "check.choices", "check.x-*", "control.remediation.text",
            "control.remediation.command.shell", "control.remediation.command.run",
            "control.remediation.reboot", "mapping.framework", "mapping.ids",
            "mapping.relation",
        ]),
    ];

    public static OutputFields Markdown { get; } = new(
        SummaryMarkdownWriter.Path, "output-kind.summary-markdown", OutputFormat.Markdown, [.. Both, Printed("catalog.metadata")])
    {
        Edition = Edition.Summary,
        Templates = ["markdown/summary.md"],
    };

    public static OutputFields Html { get; } = new(
        SummaryHtmlWriter.Path, "output-kind.summary", OutputFormat.Html, [.. Both, SharedDecisions.FrontMatter])
    {
        Edition = Edition.Summary,
        Templates = ["html/summary.html"],
    };
}
