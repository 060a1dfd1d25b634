using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>How often a catalog's files use each field, by the paths of <see cref="FormatFields"/>.</summary>
public sealed class FieldUse
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Zero for a field that is not used.</summary>
    public int this[string field] => counts.GetValueOrDefault(field);

    /// <summary>Counts a catalog's main file and those that it includes: the lists of all have the same names.</summary>
    public static FieldUse Of(Catalog catalog)
    {
        var use = new FieldUse();
        foreach (var root in catalog.Roots)
        {
            use.CountMapping(root, CatalogFormat.Catalog, CatalogFormat.Catalog.Name);
        }

        return use;
    }

    private void CountMapping(YamlMapping mapping, MappingShape shape, string path)
    {
        foreach (var entry in mapping.Entries)
        {
            if (shape.Find(entry.Key.Value) is { } field)
            {
                CountField(entry.Value, field.Shape, $"{path}.{field.Key}");
            }
            else if (shape.AllowsOwnKeys)
            {
                Add($"{path}.{FormatFields.OwnKeys}");
            }
        }
    }

    private void CountField(YamlNode node, Shape shape, string path)
    {
        switch (shape)
        {
            case MappingShape mapping when node is YamlMapping inner && !FormatFields.HoldsItself(mapping):
                CountMapping(inner, mapping, path);
                break;
            case EitherShape { Full: MappingShape full } when node is YamlMapping inner:
                CountMapping(inner, full, path);
                break;
            case ListShape list when FormatFields.EntryOf(list) is { } entry:
                CountEntries(node, entry);
                break;
            default:
                Add(path);
                break;
        }
    }

    private void CountEntries(YamlNode node, MappingShape entry)
    {
        foreach (var item in (node as YamlSequence)?.Items ?? [])
        {
            if (item is YamlMapping inner)
            {
                CountMapping(inner, entry, entry.Name);
            }
            else if (entry.Fields.FirstOrDefault(field => field.IsRequired) is { } onlyField)
            {
                Add($"{entry.Name}.{onlyField.Key}"); // the short form of an entry is the one thing that it must have
            }
        }
    }

    private void Add(string path) => counts[path] = counts.GetValueOrDefault(path) + 1;
}
