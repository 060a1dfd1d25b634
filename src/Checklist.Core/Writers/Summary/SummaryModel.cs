using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers.Summary;

/// <summary>Gives templates what a manager has to know: how much there is, how grave it is, and what is asked of whom.</summary>
internal sealed class SummaryModel(ChecklistDocument document, IModelFormat format)
{
    private readonly IReadOnlyList<ChecklistItem> active = [.. document.Items.Where(item => !item.IsWithdrawn)];
    private readonly DocumentModel models = new(document, format);

    /// <summary>Withdrawn controls count nowhere.</summary>
    public TemplateModel Model()
    {
        var severities = ControlCounts.ColumnsOf(document);
        return Counts(active)
            .Add("document", models.Document())
            .Add("severities", severities.Select(severity => new TemplateModel()
                .AddWord("text", document.Words.OrNone(severity), format)
                .Add("count", active.Count(item => item.Severity == severity))))
            .Add("keywords", Keywords())
            .Add("levels", document.Levels.Select(level => Counts(ItemsOf(level)).Add("title", format.Text(level.Title))))
            .Add("groups", document.Sections.Where(section => section.ActiveCount > 0).Select(section => Group(section, severities)))
            .Add("roles", document.Roles.Select(Role).Where(role => role.IsAsked).Select(role => role.Model))
            .Add("unassigned_count", document.Roles.Count == 0 ? 0 : active.Count(item => item.Roles.Count == 0))
            .Add("draft_count", active.Count(item => item.State == ControlState.Draft))
            .Add("deprecated_count", active.Count(item => item.State == ControlState.Deprecated));
    }

    /// <summary>A group with all groups inside it: a page has no room for more.</summary>
    private TemplateModel Group(ChecklistSection section, IEnumerable<ControlSeverity?> severities)
    {
        var items = section.Flatten().SelectMany(inner => inner.Items).Where(item => !item.IsWithdrawn).ToList();
        return Counts(items)
            .Add("title", format.Text(section.Title))
            .Add("severities",
                severities.Select(severity => new TemplateModel().Add("count", items.Count(item => item.Severity == severity))));
    }

    private (TemplateModel Model, bool IsAsked) Role(NamedEntry role)
    {
        var items = active.Where(item => item.Roles.Any(named => named.Id == role.Id)).ToList();
        var model = Counts(items)
            .Add("title", format.Text(role.Title))
            .AddProse("description", "description_inline", role.Description, format);
        return (model, items.Count > 0);
    }

    private IEnumerable<TemplateModel> Keywords() => Enum.GetValues<Keyword>()
        .Select(keyword => (Keyword: keyword, Count: active.Count(item => item.Keyword == keyword)))
        .Where(entry => entry.Count > 0)
        .Select(entry => new TemplateModel().AddWord("text", document.Words.Of(entry.Keyword), format).Add("count", entry.Count));

    /// <summary>A control without levels belongs to all; a level has the controls of the one that it extends.</summary>
    private IReadOnlyList<ChecklistItem> ItemsOf(NamedEntry level)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var next = level; next is not null && ids.Add(next.Id);)
        {
            next = document.Levels.FirstOrDefault(other => other.Id == next.Extends);
        }

        return [.. active.Where(item => item.Levels.Count == 0 || item.Levels.Any(named => ids.Contains(named.Id)))];
    }

    private static TemplateModel Counts(IReadOnlyList<ChecklistItem> items) => new TemplateModel()
        .Add("control_count", items.Count)
        .Add("must_count", items.Count(item => item.Keyword == Keyword.Must))
        .Add("grave_count", items.Count(item => item.Severity is ControlSeverity.Critical or ControlSeverity.High))
        .Add("check_count", items.Sum(item => item.Checks.Count))
        .Add("evidence_count", items.Sum(item => item.Checks.Count(check => check.Evidence == EvidenceNeed.Required)));
}
