using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>The list of pages beside every page. It has a largest length, so that a site of twice the pages has twice the bytes and not four times.</summary>
internal sealed class SiteNavigation(SiteContext site)
{
    private const int LongestList = 60; // more entries than any guide's list of groups that somebody reads through

    private const int ShortList = 21; // controls with pages of their own: the ten before and after; their group's page has them all

    private readonly List<SitePage> chapters = [.. site.Map.Chapters];

    public TemplateModel Model(SitePage page)
    {
        var path = PathTo(page);
        return new TemplateModel()
            .Add("start", Entry(page, site.Map.Start))
            .Add("chapters", Around(chapters, chapters.IndexOf(page), LongestList).Select(chapter => Entry(page, chapter)))
            .Add("more_chapters", chapters.Count > LongestList)
            .Add("groups", Groups(page, site.Document.Sections, path))
            .Add("more_groups", site.Document.Sections.Count > LongestList ? site.Document.Sections.Count : 0)
            .Add("look_ups", site.Map.LookUps.Select(target => Entry(page, target)));
    }

    /// <summary>Ids of the group that the page shows and of the groups around it.</summary>
    private static HashSet<string> PathTo(SitePage page)
    {
        var path = new HashSet<string>(StringComparer.Ordinal);
        for (var step = page; step is not null; step = step.Parent)
        {
            if (step.Section is not null)
            {
                path.Add(step.Section.Id);
            }
        }

        return path;
    }

    private IEnumerable<TemplateModel> Groups(SitePage page, IReadOnlyList<ChecklistSection> sections, HashSet<string> path)
    {
        var current = sections.ToList().FindIndex(section => path.Contains(section.Id));
        foreach (var section in Around(sections, current, LongestList))
        {
            var isOnPath = path.Contains(section.Id);
            yield return Entry(page, site.Map.GroupPage(section.Id)!)
                .Add("count", section.ActiveCount)
                .Add("controls", page.Section == section ? Controls(page, section) : [])
                .Add("groups", isOnPath ? Groups(page, section.Sections, path) : []);
        }
    }

    private IEnumerable<TemplateModel> Controls(SitePage page, ChecklistSection section)
    {
        if (SiteMap.HasOwnPages(section) && page.Item is null)
        {
            return []; // this page is their list
        }

        var addresses = site.AddressesOf(page);
        var current = section.Items.ToList().FindIndex(item => item == page.Item);
        return Around(section.Items, current, page.Item is null ? LongestList : ShortList).Select(item => new TemplateModel()
            .Add("label", HtmlText.Escape(item.Label))
            .Add("address", addresses.AddressOf(new ProseTarget(ProseTargetKind.Control, item.Id)))
            .Add("is_current", item == page.Item));
    }

    private static TemplateModel Entry(SitePage page, SitePage target) => new TemplateModel()
        .Add("title", HtmlText.Escape(target.Parent is null ? "Start" : target.Title))
        .Add("address", page.AddressOf(target.Path, null))
        .Add("is_current", target == page);

    /// <summary>A whole list, or the part of a long one around the current entry.</summary>
    private static IEnumerable<T> Around<T>(IReadOnlyList<T> list, int current, int longest) =>
        list.Skip(Math.Clamp(current - (longest / 2), 0, Math.Max(0, list.Count - longest))).Take(longest);
}
