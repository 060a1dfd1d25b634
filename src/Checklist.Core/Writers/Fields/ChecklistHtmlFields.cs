using Checklist.Core.Outputs;
using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>The page that people fill in on a screen.</summary>
internal static class ChecklistHtmlFields
{
    public static OutputFields Page { get; } = new("checklist.html", "output-kind.page", OutputFormat.Html,
    [
        .. SharedDecisions.ForAll,
        SharedDecisions.FrontMatter,
        SharedDecisions.Ids,
        SharedDecisions.ChangesLeftOut("gap.guide-tells-history"),
        Printed(
            "catalog.id", "catalog.title", "catalog.version", "catalog.status", "catalog.published", "catalog.effective",
            "catalog.review-by", "catalog.owner",
            "catalog.classification", "catalog.summary"),
        Printed("revision.version", "revision.date", "revision.author", "revision.summary", "role.title", "platform.title", "level.title"),
        Printed(
            "parameter.id", "parameter.label", "parameter.description", "parameter.default", "parameter.recommended",
            "parameter.min", "parameter.max", "parameter.unit",
            "parameter.pattern", "parameter.choices"),
        Printed("group.title", "group.summary", "group.x-*"),
        Printed(
        [
            "control.id", "control.label", "control.title", "control.state", "control.replaced-by", "control.severity", "control.keyword",
            "control.levels", "control.roles", "control.platforms", "control.when", "control.statement",
            .. SharedDecisions.ReadingOnPage, "control.tags",
        ]),
        Printed(
            "check.id", "check.when", "check.text", "check.method", "check.command.shell", "check.command.run",
            "check.expect", "check.evidence", "check.answer",
            "check.choices", "check.x-*"),
        Printed("control.remediation.text", "control.remediation.command.shell",
            "control.remediation.command.run", "control.remediation.reboot"),
        LeftOut("gap.on-site-and-in-pdf", "catalog.theme.logo", "catalog.theme.footer"),
        SharedDecisions.FrameworkItems,
        SharedDecisions.Passes,
        LeftOut("gap.read-in-edition-guide",
        [
            "control.since", .. SharedDecisions.ReadingInGuide, "control.references",
            "control.related", "control.requires",
            "control.guide", "control.guide.to", "control.typical-evidence", "control.x-*",
            "mapping.framework", "mapping.ids", "mapping.relation",
            "framework.title", "framework.version", "term.term", "term.definition", "term.also",
        ]),
        LeftOut("gap.read-in-guide-unless-cited", "reference.title", "reference.url"),
        LeftOut(
            "gap.read-in-guide",
            "catalog.source.title", "catalog.source.url", "catalog.source.retrieved",
            "catalog.source.licence", "catalog.x-*", "role.description",
            "platform.description", "level.description", "level.extends", "framework.url",
            "chapter.title", "chapter.part", "chapter.summary", "chapter.x-*"),
    ])
    {
        Templates = ["html/checklist.html"],
    };
}
