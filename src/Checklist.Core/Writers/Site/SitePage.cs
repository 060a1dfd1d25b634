using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Site;

/// <summary>One page of the site and its place in it.</summary>
/// <param name="path">From the site's folder.</param>
internal sealed class SitePage(string path, string title, SitePage? parent = null)
{
    public string Path { get; } = path;

    public string Title { get; } = title;

    /// <summary>Null for the start page.</summary>
    public SitePage? Parent { get; } = parent;

    public DocumentChapter? Chapter { get; init; }

    /// <summary>The group that the page shows, or whose control it shows.</summary>
    public ChecklistSection? Section { get; init; }

    /// <summary>Where a control has a page of its own.</summary>
    public ChecklistItem? Item { get; init; }

    /// <summary>Leads from the page to the site's folder.</summary>
    public string Root { get; } = string.Concat(Enumerable.Repeat("../", path.Count(character => character == '/')));

    /// <summary>An address as this page writes it.</summary>
    /// <param name="anchor">Without its <c>#</c>; null for the top of the page.</param>
    public string AddressOf(string target, string? anchor)
    {
        var fragment = anchor is null ? "" : "#" + anchor;
        return target == Path && anchor is not null ? fragment : Root + target + fragment;
    }

    /// <summary>From the start page down, without this page.</summary>
    public IReadOnlyList<SitePage> Ancestors()
    {
        var ancestors = new List<SitePage>();
        for (var page = Parent; page is not null; page = page.Parent)
        {
            ancestors.Insert(0, page);
        }

        return ancestors;
    }
}
