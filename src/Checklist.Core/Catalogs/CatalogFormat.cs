using Checklist.Core.Yaml.Shapes;
using static Checklist.Core.Catalogs.CatalogShapes;
using static Checklist.Core.Catalogs.ControlShapes;

namespace Checklist.Core.Catalogs;

/// <summary>File format 1: the shape of a catalog file and of the files that it includes.</summary>
public static class CatalogFormat
{
    public const int Version = 1;

    /// <summary>Lists that an included file may add to.</summary>
    private static readonly IReadOnlyList<FieldShape> SharedLists =
    [
        new("roles", new ListShape(RoleShape), "Who does or answers for something; controls and the owner name them."),
        new("platforms", new ListShape(PlatformShape), "What controls apply to."),
        new("levels", new ListShape(LevelShape), "How strict a reader wants to be; a level may extend another."),
        new("frameworks", new ListShape(FrameworkShape), "Bodies of requirements that controls are mapped to."),
        new("glossary", new ListShape(GlossaryEntryShape), "Terms; linked at their first use on a page."),
        new("references", new ListShape(ReferenceShape), "Documents that controls refer to."),
        new("parameters", new ListShape(ParameterShape), "Values that the organization sets; put into prose as `{{ id }}`."),
        new("groups", new ListShape(GroupShape), "The controls, in groups."),
    ];

    public static MappingShape Catalog { get; } = new("catalog", () =>
    [
        new("format", new NumberShape(isInteger: true, 1), "Version of the file format.", "1"),
        new("id", new TextShape(TextKind.CatalogId),
            "Name of the output folder: lower case letters, digits and `-`.", "the folder's or file's name"),
        new("title", LineShape, "Title of the guide or checklist.") { IsRequired = true },
        new("version", VersionShape, "Version of the content, as in semantic versioning."),
        new("status", new WordShape("draft", "review", "published", "withdrawn"), "How far the content is.", "`draft`"),
        new("language", new TextShape(TextKind.Language), "Language of the content, as in BCP 47.", "`en`"),
        new("published", DateShape, "Day of publication."),
        new("effective", DateShape, "Day from which it is in force."),
        new("review-by", DateShape, "Day by which it has to be reviewed."),
        new("owner", IdShape, "The role that answers for the content."),
        new("classification", LineShape, "Printed on every page."),
        new("summary", ProseShape, "What it is about and for whom."),
        new("source", CatalogSourceShape, "The document that the catalog distils."),
        new(
            "url",
            UrlShape,
            "Address at which the outputs of this catalog are published, the folder with `index.html`; QR codes in the PDF lead there."),
        new(
            "metadata",
            new AnyShape(isMapping: true, isForPeople: true),
            "Keys of your own for the front matter of Markdown files, kept as they are."),
        new("theme", ThemeShape, "Color, logo and footer of outputs, fonts and codes of the PDF."),
        new("approvals", ApprovalsShape, "Whose approval a version needs."),
        new("versioning", VersioningShape, "How far the version has to rise for which change."),
        new("revisions", new ListShape(RevisionShape), "Rows of the printed document-control table."),
        new("chapters", new ListShape(ChapterShape), "Guide prose, in reading order."),
        new("include", new EitherShape(FilePathShape, new ListShape(FilePathShape)),
            "Files that add to the lists below; `*` matches any name."),
        new("catalogs", new ListShape(FilePathShape), "Other catalogs, in folders inside this one. Each becomes a group."),
        .. SharedLists,
    ])
    {
        AllowsOwnKeys = true,
    };

    /// <summary>A file named under <c>include</c>.</summary>
    public static MappingShape Include { get; } = new("include", () => SharedLists);
}
