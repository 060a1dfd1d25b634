using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>Decides everything that an output prints: words for ids, numbers, order, links, digests.</summary>
public static class DocumentBuilder
{
    public static ChecklistDocument Build(ResolvedCatalog resolved) => Build(resolved, EarlierWordings.None);

    /// <summary>Decides everything, for a catalog with releases.</summary>
    /// <param name="earlier">Which older texts ask the same, so that answers to them count.</param>
    internal static ChecklistDocument Build(ResolvedCatalog resolved, EarlierWordings earlier)
    {
        var catalog = resolved.Catalog;
        var prose = new ProseResolver(resolved);
        var entries = new EntryIndex(catalog, prose);
        var digests = new Digests(resolved);
        var sections = new SectionBuilder(resolved, prose, entries, digests, earlier).Build();
        return new ChecklistDocument(catalog.Id, Title(resolved))
        {
            Version = Text(catalog.Version),
            Status = catalog.Status,
            Language = catalog.Language,
            Words = catalog.Words,
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
            Digest = digests.Document(sections.SelectMany(Digested)),
            Revisions = [.. catalog.Revisions.Select(revision => Revision(revision, catalog.Language, prose))],
            Roles = [.. entries.Roles.Values],
            Platforms = [.. entries.Platforms.Values],
            Levels = [.. entries.Levels.Values],
            Frameworks = [.. entries.Frameworks.Values],
            Glossary = entries.Glossary,
            References = [.. entries.References.Values],
            Parameters = ParameterWords.Describe(prose, entries, resolved),
            Sections = sections,
            Chapters = Chapters(catalog, prose),
            Tailoring = new TailoringBuilder(resolved, CatalogTitle(catalog), prose, entries).Build(),
            Images = catalog.Images,
            Extensions = ExtensionText.Of(catalog.Extensions),
        };
    }

    private static IEnumerable<DigestedControl> Digested(ChecklistSection section) =>
        section.Items
            .Select(item => new DigestedControl(item.Id, section.Id, item.ContentDigest))
            .Concat(section.Sections.SelectMany(Digested));

    /// <summary>Names whom it is for wherever the title stands: on every page, in every list of files.</summary>
    private static string Title(ResolvedCatalog resolved)
    {
        var title = CatalogTitle(resolved.Catalog);
        return resolved.Profile is { } profile ? $"{title}: {profile.Name}" : title;
    }

    private static string CatalogTitle(Catalog catalog) => Text(catalog.Title) ?? catalog.Id;

    private static DocumentSource? Source(Catalog catalog) => catalog.DistilledFrom is not { } source
        ? null
        : new DocumentSource(
            Text(source.Title), Text(source.Url), DocumentDate.From(Text(source.Retrieved), catalog.Language), Text(source.Licence));

    private static DocumentRevision Revision(Revision revision, string language, ProseResolver prose) =>
        new(revision.Version.Value, DocumentDate.From(Text(revision.Date), language),
            Text(revision.Author), prose.Resolve(revision.Summary));

    private static IReadOnlyList<DocumentChapter> Chapters(Catalog catalog, ProseResolver prose)
    {
        var chapters = new List<DocumentChapter>(catalog.Chapters.Count);
        foreach (var chapter in catalog.Chapters)
        {
            var before = chapters.LastOrDefault()?.Part;
            var part = Text(chapter.Part) ?? before;
            chapters.Add(new DocumentChapter(
                chapter.Id.Value,
                chapters.Count + 1,
                Text(chapter.Title) ?? chapter.Id.Value,
                prose.Resolve(chapter.Summary),
                WithoutTitle(prose.Resolve(chapter.Prose)),
                PrintedSections(chapter.Controls, catalog))
            {
                Part = part,
                StartsPart = part != before,
                File = Text(chapter.File),
                Extensions = ExtensionText.Of(chapter.Extensions),
            });
        }

        return chapters;
    }

    private static IReadOnlyList<string> PrintedSections(ChapterControls? controls, Catalog catalog) => controls switch
    {
        null => [],
        { IsAll: true } => [.. catalog.Groups.Select(group => group.Id!.Value)],
        _ => [.. controls.Groups.Select(group => group.Value)],
    };

    /// <summary>Outputs print the chapter's title themselves.</summary>
    private static ProseDocument? WithoutTitle(ProseDocument? prose) =>
        prose?.Blocks is [HeadingBlock { Level: 1 }, ..] ? prose with { Blocks = [.. prose.Blocks.Skip(1)] } : prose;

    private static string? Text(SourcedText? text) => text?.Value.Trim();
}
