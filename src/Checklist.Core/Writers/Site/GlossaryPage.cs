using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>The glossary, with the letters that it has.</summary>
internal static class GlossaryPage
{
    public static SitePageBody Body(SiteContext site, HtmlFormat format)
    {
        var first = new Dictionary<char, DocumentTerm>();
        foreach (var term in site.Document.Glossary)
        {
            first.TryAdd(LetterOf(term), term);
        }

        var model = new TemplateModel()
            .Add("terms", new DocumentModel(site.Document, format).Glossary())
            .Add("letters", first.Select(pair => new TemplateModel().Add("letter", format.Text(pair.Key.ToString())).Add("address", "#ui-" + pair.Value.Anchor)));
        return new SitePageBody("html/site/glossary.html", model, []);
    }

    private static char LetterOf(DocumentTerm term) =>
        term.Term.Length > 0 && char.IsLetter(term.Term[0]) ? char.ToUpperInvariant(term.Term[0]) : '#';
}
