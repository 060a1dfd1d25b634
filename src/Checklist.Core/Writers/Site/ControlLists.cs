using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Site;

/// <summary>Lists of links to controls, by something that the controls name.</summary>
internal sealed class ControlLists(IModelFormat format)
{
    /// <summary>One pass over the controls; the result gives the links for one key, none for a key that no control names.</summary>
    public Func<string, IEnumerable<TemplateModel>> By(IEnumerable<ChecklistItem> items, Func<ChecklistItem, IEnumerable<string>> keys)
    {
        var lists = items
            .SelectMany(item => keys(item).Distinct(StringComparer.Ordinal).Select(key => (Key: key, Item: item)))
            .ToLookup(pair => pair.Key, pair => pair.Item, StringComparer.Ordinal);
        return key => lists[key].Select(Link);
    }

    public TemplateModel Link(ChecklistItem item) => new TemplateModel()
        .Add("label", format.Text(item.Label))
        .Add("title", format.Text(item.Title))
        .Add("is_withdrawn", item.IsWithdrawn)
        .Add("address", format.Address(new ProseTarget(ProseTargetKind.Control, item.Id)));
}
