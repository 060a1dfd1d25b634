using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;
using Checklist.Core.Revisions;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>Decides everything that an output prints: words for ids, numbers, order, links, digests.</summary>
public static class DocumentBuilder
{
    public static ChecklistDocument Build(ResolvedCatalog resolved)
    {
        var catalog = resolved.Catalog;
        var prose = new ProseResolver(resolved);
        var entries = new EntryIndex(catalog, prose);
        var sections = new SectionBuilder(resolved, prose, entries).Build();
        var document = new ChecklistDocument(catalog.Id, Title(resolved))
        {
            Version = Text(catalog.Version),
            Status = catalog.Status,
            Language = catalog.Language,
            Published = DocumentDate.From(Text(catalog.Published), catalog.Language),
            Effective = DocumentDate.From(Text(catalog.Effective), catalog.Language),
            ReviewBy = DocumentDate.From(Text(catalog.ReviewBy), catalog.Language),
            Owner = catalog.Owner is null ? null : entries.Roles[catalog.Owner.Value].Title,
            Classification = Text(catalog.Classification),
            Summary = prose.Resolve(catalog.Summary),
            Source = Source(catalog),
            Metadata = catalog.Metadata,
            Theme = ThemeBuilder.Build(catalog),
            Url = Text(catalog.Url),
            Digest = "",
            Revisions = [.. catalog.Revisions.Select(revision => Revision(revision, catalog.Language, prose))],
            Roles = [.. entries.Roles.Values],
            Platforms = [.. entries.Platforms.Values],
            Levels = [.. entries.Levels.Values],
            Frameworks = [.. entries.Frameworks.Values],
            Glossary = entries.Glossary,
            References = [.. entries.References.Values],
            Parameters = [.. resolved.Parameters.Values.Select(value => ParameterWords.Describe(value, prose, entries, catalog.Language))],
            Sections = sections,
            Chapters = Chapters(catalog, prose, sections),
            Tailoring = new TailoringBuilder(resolved, CatalogTitle(catalog), prose, entries).Build(),
            Images = catalog.Images,
            Extensions = ExtensionText.Of(catalog.Extensions),
        };
        return document with { Digest = Digests.Catalog(document.Items.Select(item => (item.Id, item.ContentDigest))) };
    }

    /// <summary>Names whom it is for wherever the title stands: on every page, in every list of files.</summary>
    private static string Title(ResolvedCatalog resolved)
    {
        var title = CatalogTitle(resolved.Catalog);
        return resolved.Profile is { } profile ? $"{title}: {profile.Name}" : title;
    }

    private static string CatalogTitle(Catalog catalog) => Text(catalog.Title) ?? catalog.Id;

    private static DocumentSource? Source(Catalog catalog) => catalog.DistilledFrom is not { } source
        ? null
        : new DocumentSource(Text(source.Title), Text(source.Url), DocumentDate.From(Text(source.Retrieved), catalog.Language), Text(source.Licence));

    private static DocumentRevision Revision(Revision revision, string language, ProseResolver prose) =>
        new(revision.Version.Value, DocumentDate.From(Text(revision.Date), language), Text(revision.Author), prose.Resolve(revision.Summary));

    private static IReadOnlyList<DocumentChapter> Chapters(Catalog catalog, ProseResolver prose, IReadOnlyList<ChecklistSection> sections)
    {
        var sectionsById = sections.SelectMany(section => section.Flatten()).ToDictionary(section => section.Id, StringComparer.Ordinal);
        return
        [
            .. catalog.Chapters.Select((chapter, index) => new DocumentChapter(
                chapter.Id.Value,
                index + 1,
                Text(chapter.Title) ?? chapter.Id.Value,
                prose.Resolve(chapter.Summary),
                WithoutTitle(prose.Resolve(chapter.Prose)),
                PrintedSections(chapter.Controls, sections, sectionsById))
            {
                File = Text(chapter.File),
                Extensions = ExtensionText.Of(chapter.Extensions),
            }),
        ];
    }

    private static IReadOnlyList<ChecklistSection> PrintedSections(
        ChapterControls? controls, IReadOnlyList<ChecklistSection> all, Dictionary<string, ChecklistSection> sectionsById)
    {
        if (controls is null)
        {
            return [];
        }

        return controls.IsAll ? all : [.. controls.Groups.Select(group => sectionsById.GetValueOrDefault(group.Value)).OfType<ChecklistSection>()];
    }

    /// <summary>Outputs print the chapter's title themselves.</summary>
    private static ProseDocument? WithoutTitle(ProseDocument? prose) =>
        prose?.Blocks is [HeadingBlock { Level: 1 }, ..] ? prose with { Blocks = [.. prose.Blocks.Skip(1)] } : prose;

    private static string? Text(SourcedText? text) => text?.Value.Trim();
}
