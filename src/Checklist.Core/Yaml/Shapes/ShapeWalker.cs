namespace Checklist.Core.Yaml.Shapes;

/// <summary>Finds all mappings that a format is made of.</summary>
public static class ShapeWalker
{
    /// <summary>The root first, then in the order in which a reader of the table meets them; each once.</summary>
    public static IReadOnlyList<MappingShape> Mappings(MappingShape root)
    {
        var found = new List<MappingShape>();
        Visit(root, found);
        return found;
    }

    private static void Visit(Shape shape, List<MappingShape> found)
    {
        switch (shape)
        {
            case MappingShape mapping when !found.Contains(mapping):
                found.Add(mapping);
                foreach (var field in mapping.Fields)
                {
                    Visit(field.Shape, found);
                }

                break;
            case ListShape list:
                Visit(list.Item, found);
                break;
            case EitherShape either:
                Visit(either.Scalar, found);
                Visit(either.Full, found);
                break;
            default:
                break;
        }
    }
}
