using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>
/// Every field of the file format by its path, taken from the tables of shapes: <c>catalog.title</c>, <c>control.severity</c>,
/// <c>check.command.run</c>. What is in a list starts again under its own name; keys of the author's own are <c>control.x-*</c>.
/// </summary>
public static class FormatFields
{
    public const string OwnKeys = "x-*";

    /// <summary>In the order in which a reader of the table meets them.</summary>
    public static IReadOnlyList<string> All { get; } = Collect();

    /// <summary>The mapping that entries of a list are, where they are mappings; a short form beside it does not count.</summary>
    internal static MappingShape? EntryOf(ListShape list) => list.Item as MappingShape ?? (list.Item as EitherShape)?.Full as MappingShape;

    /// <summary>A condition may hold conditions: it is one field, however deep it goes.</summary>
    internal static bool HoldsItself(MappingShape mapping) =>
        mapping.Fields.Any(field => field.Shape == mapping || (field.Shape is ListShape { Item: { } item } && item == mapping));

    private static List<string> Collect()
    {
        var paths = new List<string>();
        VisitMapping(CatalogFormat.Catalog, CatalogFormat.Catalog.Name, paths, []);
        return paths;
    }

    private static void VisitMapping(MappingShape mapping, string path, List<string> paths, HashSet<MappingShape> seen)
    {
        foreach (var field in mapping.Fields)
        {
            VisitField(field.Shape, $"{path}.{field.Key}", paths, seen);
        }

        if (mapping.AllowsOwnKeys)
        {
            paths.Add($"{path}.{OwnKeys}");
        }
    }

    private static void VisitField(Shape shape, string path, List<string> paths, HashSet<MappingShape> seen)
    {
        switch (shape)
        {
            case MappingShape mapping when !HoldsItself(mapping):
                VisitMapping(mapping, path, paths, seen);
                break;
            case ListShape list when EntryOf(list) is { } entry:
                if (seen.Add(entry))
                {
                    VisitMapping(entry, entry.Name, paths, seen);
                }

                break;
            case EitherShape { Full: MappingShape full }:
                paths.Add(path);
                VisitMapping(full, path, paths, seen);
                break;
            default:
                paths.Add(path);
                break;
        }
    }
}
