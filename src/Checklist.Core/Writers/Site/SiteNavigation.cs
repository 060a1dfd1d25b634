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
    private readonly ConcurrentDictionary<(string Root, string Target), string> lines = new();

    public TemplateModel Model(SitePage page) => new TemplateModel()
        .Add("start", page.AddressOf(site.Map.Start.Path, null))
        .Add("parts", Parts(page))
        .Add("more_chapters", chapters.Count > LongestList)
        .Add("groups", Joined(Groups(page, site.Document.Sections, PathTo(page))))
        .Add("more_groups", site.Document.Sections.Count > LongestList ? site.Document.Sections.Count : 0)
        .Add("look_ups", Joined(site.Map.LookUps.Select(target => Line(page, target))));

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

    /// <summary>The start page, the chapters before the first part, then each part with its chapters.</summary>
    private IEnumerable<TemplateModel> Parts(SitePage page) => Around(chapters, chapters.IndexOf(page), LongestList)
        .Prepend(site.Map.Start)
        .GroupBy(target => target.Chapter?.Part, StringComparer.Ordinal) // a title that occurs twice was reported
        .Select(part => new TemplateModel()
            .Add("title", part.Key is null ? null : HtmlText.Escape(part.Key))
            .Add("chapters", Joined(part.Select(target => Line(page, target)))));

    private IEnumerable<string> Groups(SitePage page, IReadOnlyList<ChecklistSection> sections, HashSet<string> path)
    {
        return Around(sections, IndexOf(sections, section => path.Contains(section.Id)), LongestList)
            .Select(section => Group(page, section, path));
    }

    private string Group(SitePage page, ChecklistSection section, HashSet<string> path)
    {
        var target = site.Map.GroupPage(section.Id)!;
        return path.Contains(section.Id)
            ? Rendered(page.Section == section ? Controls(page, section) : [], Groups(page, section.Sections, path))
            : Once(page, target, () => Rendered([], []));

        string Rendered(IEnumerable<string> controls, IEnumerable<string> groups) =>
            Render("html/site/nav-group.html", "group", Entry(page, target)
                .Add("count", section.ActiveCount)
                .Add("controls", Joined(controls))
                .Add("groups", Joined(groups)));
    }

    private IEnumerable<string> Controls(SitePage page, ChecklistSection section)
    {
        if (SiteMap.HasOwnPages(section) && page.Item is null)
        {
            return []; // this page is their list
        }

        return Around(section.Items, IndexOf(section.Items, item => item == page.Item), page.Item is null ? LongestList : ShortList)
            .Select(item => Control(page, item));
    }

    private string Control(SitePage page, ChecklistItem item)
    {
        return Once(page, site.Map.ControlPage(item.Id)!, Rendered);

        string Rendered() => Render("html/site/nav-control.html", "control", new TemplateModel()
            .Add("label", HtmlText.Escape(item.Label))
            .Add("address", site.AddressesOf(page).AddressOf(new ProseTarget(ProseTargetKind.Control, item.Id)))
            .Add("is_current", item == page.Item));
    }

    private string Line(SitePage page, SitePage target)
    {
        return Once(page, target, Rendered);

        string Rendered() => Render("html/site/nav-link.html", "link", Entry(page, target));
    }

    private string Once(SitePage page, SitePage target, Func<string> render)
    {
        if (target == page)
        {
            return render();
        }

        var key = (page.Root, target.Path);
        return lines.TryGetValue(key, out var line) ? line : lines.GetOrAdd(key, render());
    }

    private string Render(string template, string name, TemplateModel model) =>
        site.Writer.Renderer.Render(template, new TemplateModel().Add(name, model)) ?? ""; // what is wrong with it is reported

    private static string? Joined(IEnumerable<string> lines) => string.Concat(lines) is { Length: > 0 } text ? text : null;

    private TemplateModel Entry(SitePage page, SitePage target) => new TemplateModel()
        .Add("title", HtmlText.Escape(target.Parent is null ? site.Document.Words["site.start"] : target.Title))
        .Add("address", page.AddressOf(target.Path, null))
        .Add("is_current", target == page);

    /// <summary>-1 where there is none.</summary>
    private static int IndexOf<T>(IReadOnlyList<T> list, Predicate<T> isIt)
    {
        var index = list.Count - 1;
        while (index >= 0 && !isIt(list[index]))
        {
            index--;
        }

        return index;
    }

    /// <summary>A whole list, or the part of a long one around the current entry.</summary>
    private static IEnumerable<T> Around<T>(IReadOnlyList<T> list, int current, int longest) =>
        list.Skip(Math.Clamp(current - (longest / 2), 0, Math.Max(0, list.Count - longest))).Take(longest);
}
