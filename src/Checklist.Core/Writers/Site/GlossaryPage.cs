using System.Globalization;
using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>The glossary, with the letters that it has.</summary>
internal static class GlossaryPage
{
    public static SitePageBody Body(SiteContext site, SitePage page)
    {
        var first = new Dictionary<char, DocumentTerm>();
        foreach (var term in site.Document.Glossary)
        {
            first.TryAdd(LetterOf(term), term);
        }

        var format = new HtmlFormat(site.AddressesOf(page), site.Writer.Terms()) { Words = site.Document.Words };
        var model = new TemplateModel()
            .Add("terms", site.Document.Glossary.Select((term, index) => Term(site, page, term, index)))
            .Add("letters",
                first.Select(
                    pair => new TemplateModel().Add("letter", format.Text(pair.Key.ToString()))
                        .Add("address", "#ui:" + pair.Value.Anchor)));
        return new SitePageBody("html/site/glossary.html", model, []);
    }

    /// <summary>Every entry is read for itself: it links the other terms, whether or not another entry did, and not its own.</summary>
    private static TemplateModel Term(SiteContext site, SitePage page, DocumentTerm term, int index)
    {
        var terms = site.Writer.Terms();
        terms.Leave(term.Anchor);
        var format = new HtmlFormat(site.AddressesOf(page), terms)
        {
            IdPrefix = string.Create(CultureInfo.InvariantCulture, $"ui:d{index}-p"),
        };
        return new DocumentModel(site.Document, format).Term(term);
    }

    private static char LetterOf(DocumentTerm term) =>
        term.Term.Length > 0 && char.IsLetter(term.Term[0]) ? char.ToUpperInvariant(term.Term[0]) : '#';
}
