using System.Collections.Concurrent;
using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>
/// The list of pages beside every page. It has a largest length, so that a site of twice the pages has twice the bytes and not four times.
/// A line says the same beside all pages that are as deep as each other, but for the page that it leads to, so it is rendered once for
/// them.
/// </summary>
internal sealed class SiteNavigation(SiteContext site)
{
    private const int LongestList = 60; // more entries than any guide's list of groups that somebody reads through

    private const int ShortList = 21; // controls with pages of their own: the ten before and after; their group's page has them all

    private readonly List<SitePage> chapters = [.. site.Map.Chapters];
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<SitePage, byte[]>> linesByRoot = new(StringComparer.Ordinal);

    public TemplateModel Model(SitePage page)
    {
        var path = PathTo(page);
        return new TemplateModel()
            .Add("start", page.AddressOf(site.Map.Start.Path, null))
            .Add("parts", Parts(page))
            .Add("more_chapters", chapters.Count > LongestList)
            .Add("groups", Joined(Around(site.Document.Sections, path.Contains, LongestList), section => Group(page, section, path)))
            .Add("more_groups", site.Document.Sections.Count > LongestList ? site.Document.Sections.Count : 0)
            .Add("look_ups", Joined(site.Map.LookUps, target => Line(page, target)));
    }

    /// <summary>The group that the page shows and the groups around it.</summary>
    private static HashSet<ChecklistSection> PathTo(SitePage page)
    {
        var path = new HashSet<ChecklistSection>(ReferenceEqualityComparer.Instance);
        for (var step = page; step is not null; step = step.Parent)
        {
            if (step.Section is not null)
            {
                path.Add(step.Section);
            }
        }

        return path;
    }

    /// <summary>The start page, the chapters before the first part, then each part with its chapters.</summary>
    private IEnumerable<TemplateModel> Parts(SitePage page) => Around(chapters, chapter => chapter == page, LongestList)
        .Prepend(site.Map.Start)
        .GroupBy(target => target.Chapter?.Part, StringComparer.Ordinal) // a title that occurs twice was reported
        .Select(part => new TemplateModel()
            .Add("title", part.Key is null ? null : HtmlText.Escape(part.Key))
            .Add("chapters", Joined([.. part], target => Line(page, target))));

    private byte[] Group(SitePage page, ChecklistSection section, HashSet<ChecklistSection> path)
    {
        var target = site.Map.GroupPage(section.Id)!;
        return !path.Contains(section)
            ? Once(page, target, () => Rendered(page, section, target, null, null))
            : Rendered(page, section, target,
                ReferenceEquals(page.Section, section) ? Controls(page, section) : null,
                Joined(Around(section.Sections, path.Contains, LongestList), inner => Group(page, inner, path)));
    }

    private byte[] Rendered(SitePage page, ChecklistSection section, SitePage target, RenderedText? controls, RenderedText? groups) =>
        Render("html/site/nav-group.html", "group", Entry(page, target)
            .Add("count", section.ActiveCount)
            .Add("controls", controls)
            .Add("groups", groups));

    private RenderedText? Controls(SitePage page, ChecklistSection section)
    {
        if (SiteMap.HasOwnPages(section) && page.Item is null)
        {
            return null; // this page is their list
        }

        var shown = Around(section.Items, item => ReferenceEquals(item, page.Item), page.Item is null ? LongestList : ShortList);
        return Joined(shown, item => Control(page, item));
    }

    private byte[] Control(SitePage page, ChecklistItem item) => Once(page, site.Map.ControlPage(item.Id)!,
        () => Render("html/site/nav-control.html", "control", new TemplateModel()
            .Add("label", HtmlText.Escape(item.Label))
            .Add("address", site.AddressesOf(page).AddressOf(new ProseTarget(ProseTargetKind.Control, item.Id)))
            .Add("is_current", ReferenceEquals(item, page.Item))));

    private byte[] Line(SitePage page, SitePage target) =>
        Once(page, target, () => Render("html/site/nav-link.html", "link", Entry(page, target)));

    private byte[] Once(SitePage page, SitePage target, Func<byte[]> render)
    {
        if (target == page)
        {
            return render();
        }

        var lines = linesByRoot.GetOrAdd(page.Root, static _ => new(ReferenceEqualityComparer.Instance));
        return lines.TryGetValue(target, out var line) ? line : lines.GetOrAdd(target, render());
    }

    private byte[] Render(string template, string name, TemplateModel model) =>
        site.Writer.Renderer.RenderBytes(template, new TemplateModel().Add(name, model)) ?? []; // what is wrong with it is reported

    /// <summary>Null where there is nothing to print.</summary>
    private static RenderedText? Joined<T>(IReadOnlyList<T> targets, Func<T, byte[]> lineOf)
    {
        var lines = new byte[targets.Count][];
        var isEmpty = true;
        for (var index = 0; index < lines.Length; index++)
        {
            lines[index] = lineOf(targets[index]);
            isEmpty &= lines[index].Length == 0;
        }

        return isEmpty ? null : new RenderedText(lines);
    }

    private TemplateModel Entry(SitePage page, SitePage target) => new TemplateModel()
        .Add("title", HtmlText.Escape(target.Parent is null ? site.Document.Words["site.start"] : target.Title))
        .Add("address", page.AddressOf(target.Path, null))
        .Add("is_current", target == page);

    /// <summary>A whole list, or the part of a long one around the last entry that is current.</summary>
    private static IReadOnlyList<T> Around<T>(IReadOnlyList<T> list, Predicate<T> isCurrent, int longest)
    {
        if (list.Count <= longest)
        {
            return list;
        }

        var current = list.Count - 1;
        while (current >= 0 && !isCurrent(list[current]))
        {
            current--;
        }

        var start = Math.Clamp(current - (longest / 2), 0, list.Count - longest);
        return [.. list.Skip(start).Take(longest)];
    }
}
