using Checklist.Core.Catalogs;
using static Checklist.Core.Writers.Fields.FieldDecision;

namespace Checklist.Core.Writers.Fields;

/// <summary>Decisions that hold for every output.</summary>
internal static class SharedDecisions
{
    private static string[] PassFields =>
        ["check.passes.min", "check.passes.max", "check.passes.not-before", "check.passes.not-after", "check.passes.of"];

    private static string[] ChangeFields => ["change.version", "change.kind", "change.note", "change.by"];

    public static IReadOnlyList<FieldDecision> ForAll { get; } =
    [
        NotApplicable("it says how the files are read", "catalog.format", "catalog.include", "catalog.catalogs", "chapter.file"),
        NotApplicable("it says in which language the page is", "catalog.language"),
        NotApplicable("it says where the groups are", "chapter.controls"),
        NotApplicable(
            "it says how a version is made",
            "catalog.approvals.required", "catalog.approvals.distinct", "catalog.approvals.minimum", "catalog.approvals.signed",
            "catalog.approvals.comments",
            "catalog.versioning.removed", "catalog.versioning.requirement",
            "catalog.versioning.added", "catalog.versioning.severity",
            "catalog.versioning.metadata", "catalog.versioning.mapping", "catalog.versioning.clarified", "catalog.versioning.editorial",
            "catalog.versioning.guide", "catalog.versioning.notes"),
        NotApplicable("it is a color", "catalog.theme.accent"),
        NotApplicable(
            "it is a font of the PDF", "catalog.theme.fonts.regular", "catalog.theme.fonts.bold",
            "catalog.theme.fonts.italic", "catalog.theme.fonts.mono"),
        NotApplicable("it is for the codes in the PDF", "catalog.url", "catalog.theme.qr"),
        NotApplicable("it tells the build of a change in the guide", "control.guide.digest"),
        LeftOut("gap.allowed-says", "parameter.type"),
        LeftOut("gap.printed-for-level", "level-value.level", "level-value.value"),
        NotApplicable("it is for links; the title is printed", "chapter.id", "group.id", "reference.id"),
    ];

    /// <summary>The fields that explain a control, for outputs that print all of them or none.</summary>
    public static IReadOnlyList<string> Reading { get; } = [.. ReadingFields.All.Select(field => field.Path)];

    public static IReadOnlyList<string> ReadingOnPage { get; } =
        [.. ReadingFields.All.Where(field => !field.IsInGuideAlone).Select(field => field.Path)];

    public static IReadOnlyList<string> ReadingInGuide { get; } = [.. Reading.Except(ReadingOnPage, StringComparer.Ordinal)];

    /// <summary>What passes, for outputs that print checks in full.</summary>
    public static FieldDecision Passes { get; } = Printed(PassFields);

    /// <summary>For outputs other than the site: a framework may have a thousand items.</summary>
    public static FieldDecision FrameworkItems { get; } = LeftOut("gap.crosswalk-lists", "item.id", "item.title");

    /// <summary>What the authors say of changes, for outputs of the guide.</summary>
    public static FieldDecision Changes { get; } = Printed(ChangeFields);

    /// <summary>For outputs that are no Markdown.</summary>
    public static FieldDecision FrontMatter { get; } = NotApplicable("it is for the front matter of Markdown files", "catalog.metadata");

    public static FieldDecision ChangesLeftOut(string reason) => LeftOut(reason, ChangeFields);

    public static FieldDecision PassesLeftOut(string reason) => LeftOut(reason, PassFields);

    /// <summary>For outputs that print the titles of what these name.</summary>
    public static FieldDecision Ids { get; } = NotApplicable(
        "the title replaces it", "framework.id", "level.id", "platform.id", "role.id");
}
