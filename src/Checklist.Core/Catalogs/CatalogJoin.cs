namespace Checklist.Core.Catalogs;

/// <summary>
/// Puts what other catalogs add behind what the catalog has itself. An entry that says the same as one that is there is that one; an entry
/// with the id of another that says something else is kept, and reported with the other duplicates.
/// </summary>
internal static class CatalogJoin
{
    public static Catalog Join(Catalog catalog, IReadOnlyList<Catalog> others) => others.Count == 0 ? catalog : catalog with
    {
        Roles = Add(catalog.Roles, others.SelectMany(other => other.Roles), role => (role.Id.Value, role.Title?.Value)),
        Platforms = Add(
            catalog.Platforms, others.SelectMany(other => other.Platforms), platform => (platform.Id.Value, platform.Title?.Value)),
        Levels = Add(
            catalog.Levels, others.SelectMany(other => other.Levels), level => (level.Id.Value, level.Title?.Value, level.Extends?.Value)),
        Frameworks = Add(
            catalog.Frameworks, others.SelectMany(other => other.Frameworks),
            framework => (framework.Id.Value, framework.Title?.Value, framework.Version?.Value)),
        References = Add(
            catalog.References, others.SelectMany(other => other.References),
            reference => (reference.Id.Value, reference.Title?.Value, reference.Url?.Value)),
        Parameters = Add(
            catalog.Parameters, others.SelectMany(other => other.Parameters),
            parameter => (parameter.Id.Value, parameter.Label?.Value, parameter.Type, parameter.Unit?.Value)),
        Glossary = AddTerms(catalog.Glossary, others.SelectMany(other => other.Glossary)),
        Groups = [.. catalog.Groups, .. others.SelectMany(other => other.Groups)],
    };

    private static IReadOnlyList<T> Add<T, TKey>(IReadOnlyList<T> own, IEnumerable<T> added, Func<T, TKey> meaning)
    {
        var known = own.Select(meaning).ToHashSet();
        return [.. own, .. added.Where(entry => known.Add(meaning(entry)))];
    }

    /// <summary>A word has one meaning in a document: the one that is found first.</summary>
    private static IReadOnlyList<GlossaryEntry> AddTerms(IReadOnlyList<GlossaryEntry> own, IEnumerable<GlossaryEntry> added)
    {
        var known = own.SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var entries = own.ToList();
        foreach (var entry in added.Where(entry => !known.Contains(entry.Term.Value)))
        {
            entries.Add(entry with { Also = [.. entry.Also.Where(word => !known.Contains(word.Value))] });
            known.UnionWith(Words(entry));
        }

        return entries;
    }

    private static IEnumerable<string> Words(GlossaryEntry entry) => entry.Also.Prepend(entry.Term).Select(word => word.Value);
}
