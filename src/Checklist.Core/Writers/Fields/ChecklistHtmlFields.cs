using Checklist.Core.Outputs;
using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>The page that people fill in on a screen.</summary>
internal static class ChecklistHtmlFields
{
    public static OutputFields Page { get; } = new("checklist.html", "checklist to fill in on a screen", OutputFormat.Html,
    [
        .. SharedDecisions.ForAll,
        SharedDecisions.FrontMatter,
        SharedDecisions.Ids,
        SharedDecisions.ChangesLeftOut("the guide tells its history"),
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
        LeftOut("it is on the site and in the PDF", "catalog.theme.logo", "catalog.theme.footer"),
        SharedDecisions.FrameworkItems,
        SharedDecisions.Passes,
        LeftOut("it is read in the guide, or with the edition guide",
        [
            "control.since", .. SharedDecisions.ReadingInGuide, "control.references",
            "control.related", "control.requires",
            "control.guide", "control.guide.to", "control.typical-evidence", "control.x-*",
            "mapping.framework", "mapping.ids", "mapping.relation",
            "framework.title", "framework.version", "term.term", "term.definition", "term.also",
        ]),
        LeftOut("it is read in the guide, unless a text here cites it", "reference.title", "reference.url"),
        LeftOut(
            "it is read in the guide",
            "catalog.source.title", "catalog.source.url", "catalog.source.retrieved",
            "catalog.source.licence", "catalog.x-*", "role.description",
            "platform.description", "level.description", "level.extends", "framework.url",
            "chapter.title", "chapter.part", "chapter.summary", "chapter.x-*"),
    ])
    {
        Templates = ["html/checklist.html"],
    };
}
