using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>Which control serves which item of a framework, in both directions, and what is missing in each.</summary>
internal static class CrosswalkPage
{
    public static SitePageBody Body(SiteContext site, HtmlFormat format)
    {
        var document = site.Document;
        var models = new DocumentModel(document, format);
        var links = new ControlLists(format);
        var active = document.Items.Where(item => !item.IsWithdrawn).ToList();
        var model = new TemplateModel()
            .Add("controls", active.Select(item => Control(item, links, format)))
            .Add("control_count", active.Count)
            .Add("mapped_count", active.Count(item => item.Mappings.Count > 0))
            .Add("frameworks", document.Frameworks.Select(framework => Framework(framework, site, models, links, format)));
        return new SitePageBody("html/site/crosswalk.html", model, Contents(document, format));
    }

    private static TemplateModel Control(ChecklistItem item, ControlLists links, HtmlFormat format) => links.Link(item)
        .Add("mappings", item.Mappings.Select(mapping => new TemplateModel("mapping")
            .Add("framework", format.Text(mapping.Framework.Name))
            .Add("relation", mapping.Relation is null ? null : format.Text(mapping.Relation))
            .Add("items", mapping.Ids.Select(id => new TemplateModel()
                .Add("id", format.Text(id))
                .Add("address", format.AddressOfItem(mapping.Framework.Id, id))))));

    /// <summary>The items that controls name, and where the catalog lists the framework's items, those that no control names.</summary>
    private static TemplateModel Framework(
        DocumentFramework framework, SiteContext site, DocumentModel models, ControlLists links, HtmlFormat format)
    {
        var uses = site.Document.Items
            .SelectMany(
                item => item.Mappings.Where(mapping => mapping.Framework.Id == framework.Id)
                    .SelectMany(mapping => mapping.Ids.Select(id => new Use(id, item, mapping.Relation))))
            .ToLookup(use => use.Id, StringComparer.Ordinal);
        var titlesById = framework.Items.ToDictionary(item => item.Id, item => item.Title, StringComparer.Ordinal);
        var ids = uses.Select(group => group.Key).Union(titlesById.Keys, StringComparer.Ordinal).Order(NaturalOrder.Comparer).ToList();
        return models.Framework(framework)
            .Add("is_listed", framework.Items.Count > 0)
            .Add("item_count", ids.Count)
            .Add("covered_count", ids.Count(id => IsCovered(uses[id])))
            .Add("items", ids.Select(id => new TemplateModel()
                .Add("anchor", site.Anchors.Item(framework.Id, id))
                .Add("id", format.Text(id))
                .Add("title", titlesById.GetValueOrDefault(id) is { } title ? format.Text(title) : null)
                .Add("is_covered", IsCovered(uses[id]))
                .Add("controls",
                    uses[id].Select(
                        use => links.Link(use.Item).Add("relation", use.Relation is null ? null : format.Text(use.Relation))))));
    }

    /// <summary>A control that is withdrawn no longer serves anything.</summary>
    private static bool IsCovered(IEnumerable<Use> uses) => uses.Any(use => !use.Item.IsWithdrawn);

    private static IReadOnlyList<TemplateModel> Contents(ChecklistDocument document, HtmlFormat format) => SitePageBody.ContentsOf(
    [
        ("ui:from", format.Text(format.Words["site.from-this-guide"])),
        .. document.Frameworks.Select(framework => ("ui:framework-" + framework.Id,
            format.Text($"{format.Words["common.from"]} {framework.Name}"))),
    ]);

    private sealed record Use(string Id, ChecklistItem Item, string? Relation);
}
