using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Templates;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Writers.Site;

/// <summary>What changed since the release before.</summary>
internal static class ChangesPage
{
    public static SitePageBody Body(SiteContext site, SitePage page, DocumentHistory history, HtmlFormat format)
    {
        var addresses = site.AddressesOf(page);
        var changes = new ChangesModel(history.Report, id => addresses.AddressOf(new ProseTarget(ProseTargetKind.Control, id)));
        var model = new TemplateModel()
            .Add("baseline", format.Text(history.Baseline))
            .Add("report", changes.Report());
        return new SitePageBody("html/site/changes.html", model, SitePageBody.ContentsOf(Contents(history.Report, format.Words)));
    }

    private static IEnumerable<(string Anchor, string Title)> Contents(ChangeReport report, Words words)
    {
        var sections = report.Sections.Select(section => ($"ui:changes-{section.Id}", HtmlText.Escape(section.Title)));
        var guide = report.Entries.Count > 0 ? [("ui:changes-guide", HtmlText.Escape(words["changes.the-rest-of-the-guide"]))]
            : Array.Empty<(string, string)>();
        var numbers = report.Concordance.IsNeeded ? [("ui:changes-concordance", HtmlText.Escape(words["changes.concordance"]))]
            : Array.Empty<(string, string)>();
        return [.. sections, .. guide, .. numbers];
    }
}
