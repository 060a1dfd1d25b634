using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>The whole guide on one page: to print, and for the browser's own search.</summary>
internal static class WholePage
{
    private const int ChapterHeading = 2;

    public static SitePageBody Body(SiteContext site, SitePage page)
    {
        var document = site.Document;
        var addresses = new WholeAddresses(site.Map, site.AddressesOf(page));
        var format = new HtmlFormat(addresses, site.Writer.Terms()) { Words = document.Words, HasForeignWords = document.HasForeignWords,
            LookUps = addresses };
        var models = new DocumentModel(document, format);
        var model = new TemplateModel()
            .Add("document", models.Document())
            .Add("chapters", document.Chapters.Select(chapter => Chapter(chapter, models, format)));
        return new SitePageBody("html/site/all.html", models.AddSectionsOnDemand(model), Contents(document, format));
    }

    private static TemplateModel Chapter(DocumentChapter chapter, DocumentModel models, HtmlFormat format) => models.ChapterHead(chapter)
        .Add("anchor", WholeAddresses.ChapterAnchor(chapter.Id))
        .Add("prose", ChapterPage.Prose(chapter, format, WholeAddresses.HeadingPrefix(chapter), ChapterHeading + 1));

    private static IReadOnlyList<TemplateModel> Contents(ChecklistDocument document, HtmlFormat format) => SitePageBody.ContentsOf(
    [
        .. document.Chapters.Select(chapter => (
            WholeAddresses.ChapterAnchor(chapter.Id), format.Text(chapter.Title), chapter.StartsPart ? format.Text(chapter.Part!) : null)),
        .. document.Sections.Select((section, index) => (
            section.Id, format.Text(section.Title), index == 0 && document.HasParts ? format.Text(format.Words["common.controls"]) : null)),
    ]);
}
