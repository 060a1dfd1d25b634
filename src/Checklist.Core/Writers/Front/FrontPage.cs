using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Front;

/// <summary>
/// The page over all catalogs of a build, <c>out/index.html</c>. It belongs to none of them, so no catalog's templates change it. Its last
/// line is the sum of all before it: a page that a person wrote or changed is told from ours.
/// </summary>
public static class FrontPage
{
    public const string Path = "index.html";

    private const string Mark = "<!-- checklist sha256 ";

    public static byte[] Write(IReadOnlyList<GuideFront> guides)
    {
        var templates = TemplateSet.Read(new NoSources(), new DiagnosticBag());
        var styles = PageStyles.Join(templates, GuideFrontWriter.StylePaths);
        var startScript = PageStyles.Join(templates, "html/js/start.js");
        var page = new TemplateModel()
            .Add("styles", styles)
            .Add("start_script", startScript)
            .Add("policy", PageStyles.Policy([styles], [startScript]));
        var model = new TemplateModel().Add("page", page).Add("guides", guides, Guide);
        var findings = new DiagnosticBag();
        var text = new TemplateRenderer(templates, findings).Render("html/guides.html", model)
            ?? throw new InvalidOperationException(findings.Sorted()[0].Message);
        return Encoding.UTF8.GetBytes($"{text}{Mark}{Sum(Encoding.UTF8.GetBytes(text))} -->\n");
    }

    /// <summary>Whether a build wrote it and it was not changed since.</summary>
    public static bool IsOurs(ReadOnlySpan<byte> page)
    {
        var mark = page.LastIndexOf(Encoding.ASCII.GetBytes(Mark));
        return mark >= 0 && page[mark..].SequenceEqual(Encoding.ASCII.GetBytes($"{Mark}{Sum(page[..mark])} -->\n"));
    }

    private static TemplateModel Guide(GuideFront guide) => new TemplateModel()
        .Add("language", HtmlText.Escape(guide.Language))
        .Add("address", guide.HasStart ? HtmlText.Escape($"{guide.Id}/{GuideFrontWriter.Path}") : null)
        .Add("title", HtmlText.Escape(guide.Title))
        .Add("version", guide.Version is null ? null : HtmlText.Escape(guide.Version))
        .Add("status", guide.Status)
        .Add("summary", guide.Summary)
        .Add("links", guide.Links.Select(link => new TemplateModel()
            .Add("address", HtmlText.Escape($"{guide.Id}/{link.Address}")).Add("title", link.Title)));

    private static string Sum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
