using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>The text of one page.</summary>
/// <param name="Template">Renders the whole page, with the frame around the text.</param>
/// <param name="Model">What only this kind of page has; its template names it <c>body</c>.</param>
/// <param name="Contents">What is on this page, for the list beside it: <c>address</c> and <c>title</c> each.</param>
internal sealed record SitePageBody(string Template, TemplateModel Model, IReadOnlyList<TemplateModel> Contents)
{
    /// <summary>One entry is no list: a page of a single part needs no contents.</summary>
    public static IReadOnlyList<TemplateModel> ContentsOf(IEnumerable<(string Anchor, string Title)> entries)
    {
        TemplateModel[] list =
            [.. entries.Select(entry => new TemplateModel().Add("address", "#" + entry.Anchor).Add("title", entry.Title))];
        return list.Length > 1 ? list : [];
    }
}
