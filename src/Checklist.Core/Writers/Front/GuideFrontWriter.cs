using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Prose;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Site;

namespace Checklist.Core.Writers.Front;

/// <summary>
/// The start page of a catalog's outputs, <c>index.html</c>: what there is, and whether a print is of this text. Codes on paper lead here
/// with version and digest behind the hash.
/// </summary>
/// <param name="documents">Each with its folder, which ends with a slash, or is empty for the whole catalog.</param>
internal sealed class GuideFrontWriter(IReadOnlyList<(string Folder, ChecklistDocument Document)> documents)
{
    public const string Path = "index.html";

    /// <summary>Of this page, and of the one over several catalogs.</summary>
    internal static readonly string[] StylePaths = ["html/css/theme.css", "html/css/prose.css", "html/css/front.css"];

    /// <summary>What outputs there can be, in the order in which a reader wants to see them.</summary>
    private static readonly IReadOnlyList<(string Path, string Title, string Text)> Outputs =
    [
        ("site/index.html", "front.read-the-guide", "front.read-the-guide-text"),
        ("summary.html", "front.read-the-summary", "front.read-the-summary-text"),
        ("checklist.html", "front.fill-in", "front.fill-in-text"),
        ("handout.pdf", "front.print-handout", "front.print-handout-text"),
        ("handout.html", "front.print-from-browser", "front.print-from-browser-text"),
        ("checklist.xlsx", "front.workbook", "front.workbook-text"),
        ("checklist.csv", "front.table", "front.table-text"),
        ("markdown/index.md", "front.markdown", "front.markdown-text"),
    ];

    private ChecklistDocument First => documents[0].Document;

    /// <summary>What a front page over several catalogs says of this one.</summary>
    /// <param name="has">Whether a file is one of the build's.</param>
    public GuideFront Front(Func<string, bool> has) => new(First.Id, First.Title, First.Language)
    {
        HasStart = has(Path),
        Version = First.Version,
        Status = First.Words.Of(First.Status),
        Summary = First.Summary is { } summary
            ? new HtmlFormat(new PaperAddresses(First), TermLinker.ForPagesOf(First)()).Prose(summary)
            : null,
        Links = [.. Links(documents[0].Folder, has).Select(link => new FrontLink(link.Address, link.Title))],
    };

    /// <summary>The page, and the addresses of controls that codes name.</summary>
    public IEnumerable<OutputEntry> Write(Func<string, bool> has, WriterContext context)
    {
        var format = new HtmlFormat(new PaperAddresses(First), context.Terms()) { Words = First.Words };
        var model = new TemplateModel()
            .Add("page", Page(context))
            .Add("document", new DocumentModel(First, format).Document())
            .Add("parts", documents.Select((part, index) => Part(part.Folder, part.Document, isFirst: index == 0, has)));
        var page = context.Renderer.RenderBytes("html/front.html", model);
        return page is null ? [] : [context.Output.Put(Path, page), .. Addresses(has, context)];
    }

    private TemplateModel Page(WriterContext context)
    {
        var styles = PageStyles.Join(context.Templates, StylePaths);
        var runStyles = PageStyles.Last(First, context);
        var startScript = PageStyles.Join(context.Templates, "html/js/start.js");
        var script = PageStyles.Join(context.Templates, "html/js/phrases.js", "html/js/front.js");
        return new TemplateModel()
            .Add("styles", styles)
            .Add("run_styles", runStyles)
            .Add("start_script", startScript)
            .Add("script", script)
            .Add("policy", PageStyles.Policy([styles, runStyles], [startScript, script]))
            .Add("is_paper", false);
    }

    private TemplateModel Part(string folder, ChecklistDocument document, bool isFirst, Func<string, bool> has)
    {
        var changes = $"{folder}{SitePaths.Folder}{SitePaths.Changes}";
        return new TemplateModel()
            .Add("title", HtmlText.Escape(document.Tailoring?.Title ?? First.Words["common.all-controls"]))
            .Add("control_count", document.ActiveCount)
            .Add("version", document.Version is null ? null : HtmlText.Escape(document.Version))
            .Add("print", HtmlText.Escape($"{document.Version ?? "0"}-{document.ShortDigest}"))
            .Add("short_digest", document.ShortDigest)
            .Add("changes", has(changes) ? HtmlText.Escape(changes) : null)
            .Add("links", Links(folder, has).Select(link => new TemplateModel()
                .Add("address", HtmlText.Escape(link.Address))
                .Add("title", HtmlText.Escape(link.Title))
                .Add("text", isFirst ? HtmlText.Escape(link.Text) : null))); // said once
    }

    private IEnumerable<(string Address, string Title, string Text)> Links(string folder, Func<string, bool> has) =>
        Outputs.Where(output => has(folder + output.Path)).Select(output =>
            (folder + output.Path, First.Words[output.Title], First.Words[output.Text]));

    /// <summary>Where the catalog's address is that of this folder, codes of controls lead to a name beside this page.</summary>
    private IEnumerable<OutputEntry> Addresses(Func<string, bool> has, WriterContext context)
    {
        if (First.Url is null || First.Theme.Codes != Catalogs.ThemeCodes.Controls)
        {
            yield break;
        }

        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (folder, document) in documents.Where(part => has($"{part.Folder}{SitePaths.Folder}{SitePaths.Start}")))
        {
            foreach (var item in document.Items.Where(item => written.Add(item.Id)))
            {
                var model = new TemplateModel()
                    .Add("language", document.Language)
                    .Add("address", HtmlText.Escape($"../{folder}{SitePaths.Folder}{SitePaths.PermanentOf(item.Id)}"))
                    .Add("label", HtmlText.Escape(item.Label))
                    .Add("is_replaced", false)
                    .Add("target_label", HtmlText.Escape(item.Label))
                    .Add("target_title", HtmlText.Escape(item.Title));
                if (context.Renderer.RenderBytes("html/site/permanent.html", model) is { } page)
                {
                    yield return context.Output.Put(SitePaths.PermanentOf(item.Id), page);
                }
            }
        }
    }
}
