using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>The printed form of everything that controls name by id. Dictionaries keep the order of the catalog.</summary>
internal sealed class EntryIndex
{
    public EntryIndex(Catalog catalog, ProseResolver prose)
    {
        Roles = ById(
            catalog.Roles.Select(role => new NamedEntry(role.Id.Value, Title(role.Title, role.Id), prose.Resolve(role.Description))));
        Platforms = ById(
            catalog.Platforms.Select(
                platform => new NamedEntry(platform.Id.Value, Title(platform.Title, platform.Id), prose.Resolve(platform.Description))));
        Levels = ById(
            catalog.Levels.Select(
                level => new NamedEntry(
                    level.Id.Value, Title(level.Title, level.Id), prose.Resolve(level.Description), level.Extends?.Value)));
        Frameworks = catalog.Frameworks.ToDictionary(
            framework => framework.Id.Value,
            framework => new DocumentFramework(
                framework.Id.Value, Title(framework.Title, framework.Id), framework.Version?.Value, framework.Url?.Value)
            {
                Items = [.. framework.Items.DistinctBy(item => item.Id.Value, StringComparer.Ordinal)
                    .Select(item => new DocumentFrameworkItem(item.Id.Value.Trim(), item.Title?.Value.Trim()))],
            },
            StringComparer.Ordinal);
        References = catalog.References
            .Select((reference, index) => new DocumentReference(
                reference.Id.Value, index + 1, Title(reference.Title, reference.Id), reference.Url?.Value))
            .ToDictionary(reference => reference.Id, StringComparer.Ordinal);
        var anchors = new TermAnchors(catalog.Glossary);
        Glossary =
        [
            .. catalog.Glossary
                .Where(entry => entry.Definition is not null)
                .Select(entry => new DocumentTerm(
                    anchors[entry], entry.Term.Value, prose.Resolve(entry.Definition)!, [.. entry.Also.Select(word => word.Value)]))
                .OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase)
                .ThenBy(term => term.Term, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyDictionary<string, NamedEntry> Roles { get; }

    public IReadOnlyDictionary<string, NamedEntry> Platforms { get; }

    public IReadOnlyDictionary<string, NamedEntry> Levels { get; }

    public IReadOnlyDictionary<string, DocumentFramework> Frameworks { get; }

    public IReadOnlyDictionary<string, DocumentReference> References { get; }

    public IReadOnlyList<DocumentTerm> Glossary { get; }

    private static Dictionary<string, NamedEntry> ById(IEnumerable<NamedEntry> entries) =>
        entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    private static string Title(SourcedText? title, SourcedText id) => (title ?? id).Value.Trim();
}
