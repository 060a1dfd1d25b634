using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>A selection as a reader says it: <c>platform Virtual machine; level Baseline or High security</c>.</summary>
internal sealed class SelectionWords(ValidatedCatalog validated, EntryIndex entries)
{
    public string Of(Selection selection) => string.Join("; ", Parts(selection).Where(part => part is not null));

    private IEnumerable<string?> Parts(Selection selection) =>
    [
        Part("control", Values(selection.Ids)),
        Part("group", selection.Groups.Select(id => validated.FindGroup(id.Value)?.Title?.Value.Trim() ?? id.Value)),
        Part("level", selection.Levels.Select(id => entries.Levels[id.Value].Title)),
        Part("role", selection.Roles.Select(id => entries.Roles[id.Value].Title)),
        Part("platform", selection.Platforms.Select(id => entries.Platforms[id.Value].Title)),
        Part("tag", Values(selection.Tags)),
        Part("severity", selection.Severities.Select(Wording.Of)),
        Part("keyword", selection.Keywords.Select(Wording.Of)),
    ];

    private static IEnumerable<string> Values(IReadOnlyList<SourcedText> texts) => texts.Select(text => text.Value);

    private static string? Part(string name, IEnumerable<string> values)
    {
        var all = values.ToList();
        var words = all.Count > 2 ? string.Join(", ", all.Take(all.Count - 1)) + " or " + all[^1] : string.Join(" or ", all);
        return all.Count == 0 ? null : $"{name} {words}";
    }
}
