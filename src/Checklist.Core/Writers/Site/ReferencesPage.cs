using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>
/// What controls name by id: references, roles, platforms, levels; and the values of parameters. Each with the controls that name it.
/// </summary>
internal static class ReferencesPage
{
    public static SitePageBody Body(SiteContext site, HtmlFormat format)
    {
        var document = site.Document;
        var models = new DocumentModel(document, format);
        var links = new ControlLists(format);
        var references = links.By(document.Items, item => item.References.Select(reference => reference.Id));
        var model = new TemplateModel()
            .Add("references",
                document.References.Select(reference => models.Reference(reference).Add("controls", references(reference.Id))))
            .Add("document", models.Document())
            .Add("lists", Lists(document, models, links));
        return new SitePageBody("html/site/references.html", model, Contents(document));
    }

    private static IEnumerable<TemplateModel> Lists(ChecklistDocument document, DocumentModel models, ControlLists links)
    {
        yield return List("roles", HtmlText.Escape(document.Words["common.roles"]), document.Roles, models,
            links.By(document.Items, item => item.Roles.Select(role => role.Id)));
        yield return List(
            "platforms", HtmlText.Escape(document.Words["common.platforms"]), document.Platforms, models,
            links.By(document.Items, item => item.Platforms.Select(platform => platform.Id)));
        yield return List(
            "levels", HtmlText.Escape(document.Words["common.levels"]), document.Levels, models,
                links.By(document.Items, item => item.Levels.Select(level => level.Id)));
    }

    private static TemplateModel List(
        string id, string title, IReadOnlyList<NamedEntry> entries, DocumentModel models,
        Func<string, IEnumerable<TemplateModel>> controls) => new TemplateModel()
        .Add("id", id)
        .Add("title", title)
        .Add("entries", entries.Select(entry => models.Named(entry).Add("controls", controls(entry.Id))));

    private static IReadOnlyList<TemplateModel> Contents(ChecklistDocument document)
    {
        (int Count, string Anchor, string Title)[] parts =
        [
            (document.References.Count, "ui:references", HtmlText.Escape(document.Words["common.references"])),
            (document.Roles.Count, "ui:roles", HtmlText.Escape(document.Words["common.roles"])),
            (document.Platforms.Count, "ui:platforms", HtmlText.Escape(document.Words["common.platforms"])),
            (document.Levels.Count, "ui:levels", HtmlText.Escape(document.Words["common.levels"])),
            (document.Parameters.Count, "ui:parameters", HtmlText.Escape(document.Words["common.values"])),
        ];
        return SitePageBody.ContentsOf(parts.Where(part => part.Count > 0).Select(part => (part.Anchor, part.Title)));
    }
}
