using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>Decisions that hold for every output.</summary>
internal static class SharedDecisions
{
    public static IReadOnlyList<FieldDecision> ForAll { get; } =
    [
        NotApplicable("it says how the files are read", "catalog.format", "catalog.include", "catalog.catalogs", "chapter.file"),
        NotApplicable("it says in which language the page is", "catalog.language"),
        NotApplicable("it says where the groups stand", "chapter.controls"),
        NotApplicable(
            "it says how a version is made",
            "catalog.approvals.required", "catalog.versioning.removed", "catalog.versioning.requirement", "catalog.versioning.added", "catalog.versioning.severity",
            "catalog.versioning.metadata", "catalog.versioning.mapping", "catalog.versioning.clarified", "catalog.versioning.editorial", "catalog.versioning.guide"),
        NotApplicable("it is a color", "catalog.theme.accent"),
        NotApplicable("it is a font of the PDF", "catalog.theme.fonts.regular", "catalog.theme.fonts.bold", "catalog.theme.fonts.italic", "catalog.theme.fonts.mono"),
        NotApplicable("it is for the codes in the PDF", "catalog.url", "catalog.theme.qr"),
        NotApplicable("it tells the build of a change in the guide", "control.guide.digest"),
        LeftOut("what is allowed says it", "parameter.type"),
        LeftOut("it is printed where a profile chooses the level", "level-value.level", "level-value.value"),
        NotApplicable("it is for links; the title is printed", "chapter.id", "group.id", "reference.id"),
    ];

    /// <summary>For outputs other than the site: a framework may have a thousand items.</summary>
    public static FieldDecision FrameworkItems { get; } = LeftOut("the crosswalk of the site lists them", "item.id", "item.title");

    /// <summary>For outputs that are no Markdown.</summary>
    public static FieldDecision FrontMatter { get; } = NotApplicable("it is for the front matter of Markdown files", "catalog.metadata");

    /// <summary>For outputs that print the titles of what these name.</summary>
    public static FieldDecision Ids { get; } = NotApplicable("the title stands for it", "framework.id", "level.id", "platform.id", "role.id");
}
