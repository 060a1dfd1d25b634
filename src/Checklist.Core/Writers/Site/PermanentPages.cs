using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Prose;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Site;

/// <summary>
/// <c>c/&lt;control&gt;.html</c> for every control: an address that stays when the control moves to another group or its group
/// grows past one page, and that leads to its successor when it is replaced. Copied links are these.
/// </summary>
internal sealed class PermanentPages(SiteContext site)
{
    private readonly Dictionary<string, ChecklistItem> items = site.Document.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);

    public IEnumerable<OutputEntry> Write() => SideBySide.Select([.. items.Values], Write).OfType<OutputEntry>();

    private OutputEntry? Write(ChecklistItem item)
    {
        var path = SitePaths.PermanentOf(item.Id);
        var target = SuccessorOf(item);
        var address = site.AddressesOf(new SitePage(path, item.Title)).AddressOf(new ProseTarget(ProseTargetKind.Control, target.Id));
        var model = new TemplateModel()
            .Add("language", site.Document.Language)
            .Add("label", HtmlText.Escape(item.Label))
            .Add("target_label", HtmlText.Escape(target.Label))
            .Add("target_title", HtmlText.Escape(target.Title))
            .Add("is_replaced", target != item)
            .Add("address", address);
        return site.Writer.Renderer.RenderBytes("html/site/permanent.html", model) is { } page
            ? site.Writer.Output.Put(SitePaths.Folder + path, page)
            : null;
    }

    /// <summary>A withdrawn control leads to the one that took its place; where several did, its own text names them.</summary>
    private ChecklistItem SuccessorOf(ChecklistItem item)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var step = item;
        while (step is { IsWithdrawn: true, ReplacedBy: [var only] }
            && items.TryGetValue(only.Id, out var successor) && visited.Add(step.Id))
        {
            step = successor;
        }

        return step.IsWithdrawn ? item : step;
    }
}
