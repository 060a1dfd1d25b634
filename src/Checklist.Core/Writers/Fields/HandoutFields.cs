using Checklist.Core.Outputs;
using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>The sheets that people fill in: what to check, and nothing that does not help there.</summary>
internal static class HandoutFields
{
    private static IReadOnlyList<FieldDecision> Both { get; } =
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
        Printed("reference.title", "reference.url", "group.title", "group.summary"),
        Printed(
            "parameter.label", "parameter.default", "parameter.recommended", "parameter.min", "parameter.max", "parameter.unit",
            "parameter.pattern", "parameter.choices"),
        Printed(
            "control.label", "control.title", "control.state", "control.replaced-by", "control.severity",
            "control.keyword", "control.levels",
            "control.roles", "control.platforms", "control.when", "control.statement"),
        Printed(
            "check.id", "check.when", "check.text", "check.method", "check.command.run", "check.expect",
            "check.evidence", "check.answer", "check.choices"),
        NotApplicable("the label replaces it, and is the id where there is none", "control.id"),
        SharedDecisions.FrameworkItems,
        SharedDecisions.Passes,
        LeftOut("gap.handout-asks",
        [
            "catalog.source.title", "catalog.source.url", "catalog.source.retrieved",
            "catalog.source.licence", "catalog.x-*", "role.description",
            "platform.description", "level.description", "level.extends", "framework.title",
            "framework.version", "framework.url", "term.term",
            "term.definition", "term.also", "chapter.title", "chapter.part", "chapter.summary", "chapter.x-*", "group.x-*", "check.x-*",
            "control.since", .. SharedDecisions.Reading,
            "control.references", "control.related",
            "control.requires", "control.guide", "control.guide.to", "control.typical-evidence", "control.tags", "control.x-*",
            "control.remediation.text", "control.remediation.command.shell",
            "control.remediation.command.run", "control.remediation.reboot",
            "mapping.framework", "mapping.ids", "mapping.relation",
        ]),
    ];

    public static OutputFields Html { get; } = new("handout.html", "output-kind.handout", OutputFormat.Print,
    [
        .. Both,
        Printed("parameter.id", "parameter.description", "check.command.shell"),
        LeftOut("gap.on-site-and-in-pdf", "catalog.theme.logo", "catalog.theme.footer"),
    ])
    {
        Templates = ["print/handout.html"],
    };

    public static OutputFields Pdf { get; } = new("handout.pdf", "output-kind.handout-form", OutputFormat.Print,
    [
        .. Both,
        Printed("catalog.theme.footer"),
        NotApplicable("it is a picture", "catalog.theme.logo"),
        LeftOut("gap.label-says", "parameter.id", "parameter.description"),
        LeftOut("gap.command-shows", "check.command.shell"),
    ]);
}
