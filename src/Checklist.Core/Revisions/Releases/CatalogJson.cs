using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using static Checklist.Core.Revisions.ControlJson;

namespace Checklist.Core.Revisions.Releases;

/// <summary>The parts of a catalog around its controls, under the names of the file format. Defaults are left out.</summary>
/// <param name="images">Identifies the images that prose shows.</param>
internal sealed class CatalogJson(ImageSums images)
{
    /// <summary>A setting that is on by default and was turned off; a record holds no <c>false</c>.</summary>
    public const string No = "no";

    private readonly ControlJson controls = new(images);

    public CanonicalJson Head(Catalog catalog) => new CanonicalJson()
        .Add("id", catalog.Id)
        .Add("title", Line(catalog.Title))
        .Add("version", Line(catalog.Version))
        .Add("status", Word(catalog.Status))
        .Add("language", catalog.Language)
        .Add("published", Line(catalog.Published))
        .Add("effective", Line(catalog.Effective))
        .Add("review-by", Line(catalog.ReviewBy))
        .Add("owner", Line(catalog.Owner))
        .Add("classification", Line(catalog.Classification))
        .AddValue("summary", Prose(catalog.Summary))
        .Add("source", Source(catalog.DistilledFrom))
        .Add("url", Line(catalog.Url))
        .Add("metadata", Metadata(catalog))
        .Add("theme", Theme(catalog.Theme))
        .Add("approvals", new CanonicalJson()
            .Add("required", Lines(catalog.Approvals.Required))
            .Add("distinct", catalog.Approvals.IsDistinct ? null : No)
            .Add("minimum", Line(catalog.Approvals.Minimum))
            .Add("signed", catalog.Approvals.IsSigned)
            .Add("comments", catalog.Approvals.NeedsAnswers ? CatalogApprovals.Answered : null))
        .Add("versioning", Versioning(catalog))
        .Add("extensions", Extensions(catalog.Extensions));

    public CanonicalJson Control(Control control) => controls.Of(control);

    public IReadOnlyList<CanonicalJson> Roles(Catalog catalog) =>
        [.. catalog.Roles.Select(role => Named(role.Id, role.Title, role.Description))];

    public IReadOnlyList<CanonicalJson> Platforms(Catalog catalog) =>
        [.. catalog.Platforms.Select(platform => Named(platform.Id, platform.Title, platform.Description))];

    public IReadOnlyList<CanonicalJson> Levels(Catalog catalog) =>
        [.. catalog.Levels.Select(level => Named(level.Id, level.Title, level.Description).Add("extends", Line(level.Extends)))];

    public static IReadOnlyList<CanonicalJson> Frameworks(Catalog catalog) =>
    [
        .. catalog.Frameworks.Select(framework => new CanonicalJson()
            .Add("id", Line(framework.Id))
            .Add("title", Line(framework.Title))
            .Add("version", Line(framework.Version))
            .Add("url", Line(framework.Url))
            .Add("items",
                [.. framework.Items.Select(item => new CanonicalJson().Add("id", Line(item.Id)).Add("title", Line(item.Title)))])),
    ];

    public IReadOnlyList<CanonicalJson> Glossary(Catalog catalog) =>
    [
        .. catalog.Glossary.Select(entry => new CanonicalJson()
            .Add("term", Line(entry.Term))
            .AddValue("definition", Prose(entry.Definition))
            .Add("also", Lines(entry.Also))),
    ];

    public static IReadOnlyList<CanonicalJson> References(Catalog catalog) =>
    [
        .. catalog.References.Select(reference => new CanonicalJson()
            .Add("id", Line(reference.Id))
            .Add("title", Line(reference.Title))
            .Add("url", Line(reference.Url))),
    ];

    /// <summary>With the value in force, which a profile may have set.</summary>
    public IReadOnlyList<CanonicalJson> Parameters(ResolvedCatalog resolved) => [.. resolved.Parameters.Values.Select(Parameter)];

    public IReadOnlyList<CanonicalJson> Revisions(Catalog catalog) =>
    [
        .. catalog.Revisions.Select(revision => new CanonicalJson()
            .Add("version", Line(revision.Version))
            .Add("date", Line(revision.Date))
            .Add("author", Line(revision.Author))
            .AddValue("summary", Prose(revision.Summary))),
    ];

    public IReadOnlyList<CanonicalJson> Chapters(Catalog catalog) => [.. catalog.Chapters.Select(Chapter)];

    /// <summary>A group as a release records it.</summary>
    /// <param name="parent">Id of the group around it, or null.</param>
    public CanonicalJson Group(ControlGroup group, string? parent) => new CanonicalJson()
        .Add("id", Line(group.Id))
        .Add("parent", parent)
        .Add("title", Line(group.Title))
        .AddValue("summary", Prose(group.Summary))
        .Add("extensions", Extensions(group.Extensions));

    private CanonicalJson Named(SourcedText id, SourcedText? title, ProseDocument? description) => new CanonicalJson()
        .Add("id", Line(id))
        .Add("title", Line(title))
        .AddValue("description", Prose(description));

    private CanonicalJson Parameter(ParameterValue value) => new CanonicalJson()
        .Add("id", Line(value.Parameter.Id))
        .Add("label", Line(value.Parameter.Label))
        .Add("type", value.Parameter.Type == ParameterType.String ? null : Word(value.Parameter.Type))
        .AddValue("description", Prose(value.Parameter.Description))
        .Add("default", Line(value.Parameter.Default))
        .Add("recommended", Line(value.Parameter.Recommended))
        .Add("min", Line(value.Parameter.Minimum))
        .Add("max", Line(value.Parameter.Maximum))
        .Add("pattern", Line(value.Parameter.Pattern))
        .Add("choices", Lines(value.Parameter.Choices))
        .Add("unit", Line(value.Parameter.Unit))
        .Add("values",
            [.. value.Parameter.LevelValues.Select(
                level => new CanonicalJson().Add("level", Line(level.Level)).Add("value", Line(level.Value)))])
        .Add("value", value.Printed);

    private CanonicalJson Chapter(Chapter entry) => new CanonicalJson()
        .Add("id", Line(entry.Id))
        .Add("title", Line(entry.Title))
        .Add("part", Line(entry.Part))
        .AddValue("summary", Prose(entry.Summary))
        .Add("file", Line(entry.File))
        .AddValue("text", Prose(entry.Prose))
        .Add("controls", entry.Controls is null ? [] : entry.Controls.IsAll ? ["all"] : Lines(entry.Controls.Groups))
        .Add("extensions", Extensions(entry.Extensions));

    private static CanonicalJson? Source(CatalogSource? source) => source is null
        ? null
        : new CanonicalJson()
            .Add("title", Line(source.Title))
            .Add("url", Line(source.Url))
            .Add("retrieved", Line(source.Retrieved))
            .Add("licence", Line(source.Licence));

    private static CanonicalJson? Theme(CatalogTheme? theme) => theme is null
        ? null
        : new CanonicalJson()
            .Add("accent", Line(theme.Accent))
            .Add("logo", Line(theme.Logo))
            .Add("footer", Line(theme.Footer))
            .Add("fonts", Fonts(theme.Fonts))
            .Add("qr", theme.Codes == ThemeCodes.Document ? null : Word(theme.Codes));

    private static CanonicalJson? Fonts(CatalogFonts? fonts) => fonts is null
        ? null
        : new CanonicalJson()
            .Add("regular", Line(fonts.Regular))
            .Add("bold", Line(fonts.Bold))
            .Add("italic", Line(fonts.Italic))
            .Add("mono", Line(fonts.Mono));

    private static CanonicalJson? Metadata(Catalog catalog)
    {
        if (catalog.Metadata is null)
        {
            return null;
        }

        var values = new CanonicalJson();
        foreach (var entry in catalog.Metadata.Entries)
        {
            AddNode(values, entry.Key.Value, entry.Value);
        }

        return values;
    }

    private static CanonicalJson Versioning(Catalog catalog) =>
        catalog.Versioning.Aggregate(new CanonicalJson(), (json, step) => json.Add(step.Key, step.Value));

    public FieldProse? Prose(ProseDocument? text) => controls.Prose(text);
}
