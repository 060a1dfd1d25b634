using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>The text of one page.</summary>
/// <param name="Template">Renders the whole page, with the frame around the text.</param>
/// <param name="Model">What only this kind of page has; its template names it <c>body</c>.</param>
/// <param name="Contents">What is on this page, for the list beside it: <c>address</c>, <c>title</c> and <c>part</c> each.</param>
internal sealed record SitePageBody(string Template, TemplateModel Model, IReadOnlyList<TemplateModel> Contents)
{
    /// <summary>One entry is no list: a page of a single part needs no contents.</summary>
    public static IReadOnlyList<TemplateModel> ContentsOf(IEnumerable<(string Anchor, string Title)> entries) =>
        ContentsOf(entries.Select(entry => (entry.Anchor, entry.Title, Part: (string?)null)));

    /// <summary>A list with headings between its entries.</summary>
    /// <param name="entries">Each with the heading above it, or null for none.</param>
    public static IReadOnlyList<TemplateModel> ContentsOf(IEnumerable<(string Anchor, string Title, string? Part)> entries)
    {
        TemplateModel[] list =
        [
            .. entries.Select(entry => new TemplateModel()
                .Add("address", "#" + entry.Anchor).Add("title", entry.Title).Add("part", entry.Part)),
        ];
        return list.Length > 1 ? list : [];
    }
}
