using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>A chapter: its prose, and links to the groups that it prints at its end.</summary>
internal static class ChapterPage
{
    private const int ListedDepth = 2; // levels of headings beside the page; a third would be longer than the screen

    public static SitePageBody Body(SiteContext site, SitePage page, HtmlFormat format)
    {
        var chapter = page.Chapter!;
        var sections = site.Document.SectionsOf(chapter);
        var models = new DocumentModel(site.Document, format);
        var model = models.ChapterHead(chapter)
            .Add("prose", Prose(chapter, format, "", 2))
            .Add("groups", sections, models.SectionHead);
        return new SitePageBody("html/site/chapter.html", model, Contents(chapter, sections.Count > 0, format.Words));
    }

    /// <summary>The chapter's highest heading becomes one of the level that is asked for, so that none is skipped.</summary>
    public static string? Prose(DocumentChapter chapter, HtmlFormat format, string headingPrefix, int highestLevel)
    {
        if (chapter.Prose is null)
        {
            return null;
        }

        var options = new HtmlProseOptions
        {
            HeadingOffset = highestLevel - HighestLevel(chapter),
            IdPrefix = headingPrefix,
            NotePrefix = $"ui:n{chapter.Number}-",
        };
        return format.Prose(chapter.Prose, options);
    }

    private static IReadOnlyList<TemplateModel> Contents(DocumentChapter chapter, bool hasGroups, Words words)
    {
        var deepest = HighestLevel(chapter) + ListedDepth - 1;
        var headings = SiteMap.HeadingsOf(chapter)
            .Where(heading => heading.Level <= deepest)
            .Select(heading => (heading.Anchor, HtmlText.Escape(ProseText.Of(heading.Inlines))));
        return SitePageBody.ContentsOf(hasGroups ? headings.Append(("ui:groups", HtmlText.Escape(words["common.controls"]))) : headings);
    }

    private static int HighestLevel(DocumentChapter chapter) =>
        SiteMap.HeadingsOf(chapter).Select(heading => heading.Level).DefaultIfEmpty(1).Min();
}
