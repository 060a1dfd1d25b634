using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Profiles;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>A selection as a reader says it: <c>platform Virtual machine; level Baseline or High security</c>.</summary>
internal sealed class SelectionWords(ValidatedCatalog validated, EntryIndex entries)
{
    private readonly Words words = validated.Catalog.Words;

    public string Of(Selection selection) => string.Join("; ", Parts(selection).Where(part => part is not null));

    private IEnumerable<string?> Parts(Selection selection) =>
    [
        Part(words["selection.control"], Values(selection.Ids)),
        Part(words["selection.group"], selection.Groups.Select(id => validated.FindGroup(id.Value)?.Title?.Value.Trim() ?? id.Value)),
        Part(words["selection.level"], selection.Levels.Select(id => entries.Levels[id.Value].Title)),
        Part(words["selection.role"], selection.Roles.Select(id => entries.Roles[id.Value].Title)),
        Part(words["selection.platform"], selection.Platforms.Select(id => entries.Platforms[id.Value].Title)),
        Part(words["selection.tag"], Values(selection.Tags)),
        Part(words["selection.severity"], selection.Severities.Select(words.Of)),
        Part(words["selection.keyword"], selection.Keywords.Select(words.Of)),
    ];

    private static IEnumerable<string> Values(IReadOnlyList<SourcedText> texts) => texts.Select(text => text.Value);

    private string? Part(string name, IEnumerable<string> values)
    {
        var all = values.ToList();
        return all.Count == 0 ? null : $"{name} {words.OneOf(all)}";
    }
}
