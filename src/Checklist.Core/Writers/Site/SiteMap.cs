using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Site;

/// <summary>Which pages there are, in reading order, and what is where.</summary>
internal sealed class SiteMap
{
    /// <summary>
    /// Controls on the page of their group. One screen shows one or two; with more than forty the list of contents beside the page
    /// is longer than the screen, and the page takes longer to find one's way in than a page for each.
    /// </summary>
    public const int ControlsOnPage = 40;

    private readonly List<SitePage> pages = [];
    private readonly Dictionary<string, SitePage> chapters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SitePage> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SitePage> controls = new(StringComparer.Ordinal);
    private readonly Dictionary<SitePage, int> places = [];

    public SiteMap(ChecklistDocument document)
    {
        Start = Add(new SitePage(SitePaths.Start, document.Title));
        foreach (var chapter in document.Chapters)
        {
            AddChapter(chapter, document.SectionsOf(chapter));
        }

        foreach (var section in document.Sections)
        {
            AddGroup(section, Start);
        }

        LookUps = [.. LookUpPages(document)];
        foreach (var page in LookUps)
        {
            Add(page);
        }
    }

    public SitePage Start { get; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<SitePage> Pages => pages;

    public IEnumerable<SitePage> Chapters => chapters.Values;

    /// <summary>Crosswalk, glossary and the like, as far as the document has something for them.</summary>
    public IReadOnlyList<SitePage> LookUps { get; }

    public SitePage ChapterPage(string id) => chapters[id];

    /// <summary>Null for a group that is not in the document.</summary>
    public SitePage? GroupPage(string id) => groups.GetValueOrDefault(id);

    /// <summary>The page that holds a control; null where no page does.</summary>
    public SitePage? ControlPage(string id) => controls.GetValueOrDefault(id);

    public bool Has(string path) => LookUps.Any(page => page.Path == path);

    /// <summary>The controls of the group have pages of their own.</summary>
    public static bool HasOwnPages(ChecklistSection section) => section.Items.Count > ControlsOnPage;

    public SitePage? Before(SitePage page) => pages.ElementAtOrDefault(places[page] - 1);

    public SitePage? After(SitePage page) => pages.ElementAtOrDefault(places[page] + 1);

    public static IEnumerable<HeadingBlock> HeadingsOf(DocumentChapter chapter) =>
        chapter.Prose is null ? [] : ProseWalker.Headings(chapter.Prose);

    private SitePage Add(SitePage page)
    {
        places.Add(page, pages.Count);
        pages.Add(page);
        return page;
    }

    private void AddChapter(DocumentChapter chapter, IReadOnlyList<ChecklistSection> sections)
    {
        var page = Add(new SitePage(SitePaths.PageOf(chapter.Id), chapter.Title, Start) { Chapter = chapter });
        chapters.Add(chapter.Id, page);
        foreach (var section in sections)
        {
            AddGroup(section, page);
        }
    }

    /// <summary>A group is where it is first printed; groups inside follow it.</summary>
    private void AddGroup(ChecklistSection section, SitePage parent)
    {
        if (groups.ContainsKey(section.Id))
        {
            return;
        }

        var page = Add(new SitePage(SitePaths.PageOf(section.Id), section.Title, parent) { Section = section });
        groups.Add(section.Id, page);
        foreach (var item in section.Items)
        {
            controls.Add(item.Id, HasOwnPages(section) ? AddControl(item, page) : page);
        }

        foreach (var inner in section.Sections)
        {
            AddGroup(inner, page);
        }
    }

    private SitePage AddControl(ChecklistItem item, SitePage group)
    {
        var path = $"{SitePaths.NameOf(group.Section!.Id)}/{SitePaths.PageOf(item.Id)}";
        return Add(new SitePage(path, $"{item.Label} {item.Title}", group) { Section = group.Section, Item = item });
    }

    private IEnumerable<SitePage> LookUpPages(ChecklistDocument document)
    {
        var hasEntries = document.References.Count + document.Roles.Count + document.Platforms.Count
            + document.Levels.Count + document.Parameters.Count > 0;
        (string Path, string Title, bool Exists)[] pagesThere =
        [
            (SitePaths.Crosswalk, document.Words["site.crosswalk"], document.Frameworks.Count > 0),
            (SitePaths.Glossary, document.Words["common.glossary"], document.Glossary.Count > 0),
            (SitePaths.References, document.Words["site.references-and-roles"], hasEntries),
            (SitePaths.Tailoring, document.Words["common.left-out-and-changed"], document.Tailoring is not null),
            (SitePaths.Profiles, document.Words["common.profiles"], document.Matrix is not null),
            (SitePaths.Changes, document.Words["common.what-changed"], document.History is not null),
            (SitePaths.Tags, document.Words["common.tags"], document.Items.Any(item => item.Tags.Count > 0)),
            (SitePaths.All, document.Words["site.all-on-one-page"], true),
        ];
        return pagesThere.Where(page => page.Exists).Select(page => new SitePage(page.Path, page.Title, Start));
    }
}
