using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Site;

/// <summary>The guide as a folder of pages: <c>site/index.html</c> and what it leads to.</summary>
internal sealed class SiteWriter : IChecklistWriter
{
    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        var site = new SiteContext(document, context);
        var frame = new SiteFrame(site);
        Func<IEnumerable<OutputEntry>>[] parts =
        [
            () => SideBySide.Select(site.Map.Pages, page => Write(site, frame, page)).OfType<OutputEntry>(),
            () => new PermanentPages(site).Write(),
            () => [.. site.Assets.Write(), .. site.Images.Write(context.Output)],
            () => [new SearchIndexWriter(site).Write()],
            () => ReleaseFeed.IsNeeded(document)
                ? [context.Output.Put(SitePaths.Folder + SitePaths.Feed, ReleaseFeed.Write(document))]
                : [],
        ];
        return SideBySide.Select(parts, part => part()).SelectMany(entries => entries);
    }

    private static OutputEntry? Write(SiteContext site, SiteFrame frame, SitePage page)
    {
        var addresses = site.AddressesOf(page);
        var format = new HtmlFormat(addresses, site.Writer.Terms()) { Words = site.Document.Words,
            HasForeignWords = site.Document.HasForeignWords, HeadingOffset = 3, LookUps = addresses };
        return Render(site, page, PageOf(site, page, format), frame);
    }

    private static OutputEntry? Render(SiteContext site, SitePage page, SitePageBody body, SiteFrame frame)
    {
        var model = frame.Model(page, body.Contents).Add("body", body.Model);
        return site.Writer.Renderer.RenderBytes(body.Template, model) is { } bytes
            ? site.Writer.Output.Put(SitePaths.Folder + page.Path, bytes)
            : null;
    }

    private static SitePageBody PageOf(SiteContext site, SitePage page, HtmlFormat format)
    {
        if (page.Chapter is not null)
        {
            return ChapterPage.Body(site, page, format);
        }

        if (page.Section is not null)
        {
            return page.Item is null ? GroupPage.Body(site, page, format) : ControlPage.Body(site, page, format);
        }

        return page.Path switch
        {
            SitePaths.Start => StartPage.Body(site, format),
            SitePaths.Crosswalk => CrosswalkPage.Body(site, format),
            SitePaths.Glossary => GlossaryPage.Body(site, page),
            SitePaths.Profiles => ProfilesPage.Body(site, page, format),
            SitePaths.References => ReferencesPage.Body(site, format),
            SitePaths.Tailoring => TailoringPage.Body(site, format),
            SitePaths.Changes => ChangesPage.Body(site, page, site.Document.History!, format),
            SitePaths.Tags => TagsPage.Body(site, format),
            SitePaths.All => WholePage.Body(site, page),
            _ => throw new InvalidOperationException($"no page {page.Path}"),
        };
    }
}
