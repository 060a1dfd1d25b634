using System.Globalization;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Site;

/// <summary>Ids of what only the site's lists name. They begin with <c>ui:</c>, so that they are no control's: no id has a colon.</summary>
internal sealed class SiteAnchors
{
    private readonly Dictionary<(string Framework, string Item), string> items = [];

    public SiteAnchors(ChecklistDocument document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var named = document.Items.SelectMany(item => item.Mappings)
            .SelectMany(mapping => mapping.Ids.Select(id => (mapping.Framework.Id, Item: id)));
        var listed = document.Frameworks.SelectMany(framework => framework.Items.Select(item => (framework.Id, Item: item.Id)));
        foreach (var (framework, item) in named.Concat(listed).Where(entry => !items.ContainsKey(entry)))
        {
            items.Add((framework, item), Free($"ui:item-{framework}-{Slug.Make(item, "item")}", taken));
        }
    }

    public string Item(string framework, string item) => items[(framework, item)];

    public static string Tag(string tag) => "ui:tag-" + tag;

    /// <summary>Items that differ in punctuation only, as AC-2(1) and AC-2.1, are told apart by a number.</summary>
    private static string Free(string wanted, HashSet<string> taken)
    {
        var anchor = wanted;
        for (var number = 2; !taken.Add(anchor); number++)
        {
            anchor = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }

        return anchor;
    }
}
