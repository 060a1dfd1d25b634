using Checklist.Core.Diagnostics;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>Compares a node with its shape and reports every difference. What reads the node afterwards trusts it.</summary>
public sealed class ShapeChecker(DiagnosticBag diagnostics)
{
    public void Check(YamlNode node, Shape shape, string key)
    {
        switch (shape)
        {
            case EitherShape either:
                Check(node, node is YamlScalar ? either.Scalar : either.Full, key);
                break;
            case MappingShape mapping:
                CheckMapping(node, mapping, key);
                break;
            case ListShape list:
                CheckList(node, list, key);
                break;
            case AnyShape any:
                CheckAny(node, any, key);
                break;
            default:
                CheckScalar(node, shape, key);
                break;
        }
    }

    private void CheckMapping(YamlNode node, MappingShape shape, string key)
    {
        if (node is not YamlMapping mapping)
        {
            ReportType(node, shape, key);
            return;
        }

        var where = NodeNames.Describe(shape.Name, mapping);
        foreach (var entry in mapping.Entries)
        {
            CheckEntry(entry, shape, where);
        }

        foreach (var field in shape.Fields)
        {
            if (field.IsRequired && mapping.Find(field.Key) is null && !IsMisspelled(field, mapping, shape))
            {
                diagnostics.Add(ShapeDiagnostics.MissingKey(NodeNames.HeadOf(mapping), field.Key, where));
            }
        }
    }

    /// <summary>A required key that is there under a slip of the pen was reported as unknown; it is not missing as well.</summary>
    private static bool IsMisspelled(FieldShape field, YamlMapping mapping, MappingShape shape) => mapping.Entries
        .Where(entry => shape.Find(entry.Key.Value) is null)
        .Any(entry => Spelling.Nearest(entry.Key.Value, shape.Fields.Select(known => known.Key)) == field.Key);

    private void CheckEntry(YamlEntry entry, MappingShape shape, string where)
    {
        var isOwnKey = shape.AllowsOwnKeys && entry.Key.Value.StartsWith("x-", StringComparison.Ordinal) && entry.Key.Value.Length > 2;
        if (isOwnKey)
        {
            return;
        }

        var field = shape.Find(entry.Key.Value);
        if (field is null)
        {
            diagnostics.Add(ShapeDiagnostics.UnknownKey(entry.Key.Span, entry.Key.Value, where, [.. shape.Fields.Select(known => known.Key)]));
            return;
        }

        if (entry.Value is YamlScalar { IsNull: true })
        {
            diagnostics.Add(ShapeDiagnostics.EmptyValue(entry.Key.Span, entry.Key.Value));
            return;
        }

        Check(entry.Value, field.Shape, entry.Key.Value);
    }

    private void CheckList(YamlNode node, ListShape shape, string key)
    {
        if (node is not YamlSequence sequence)
        {
            ReportType(node, shape, key);
            return;
        }

        foreach (var item in sequence.Items)
        {
            if (item is YamlScalar scalar && (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value)))
            {
                diagnostics.Add(ShapeDiagnostics.EmptyEntry(item.Span, key));
                continue;
            }

            CheckItem(item, shape.Item, key);
        }
    }

    /// <summary>Like <see cref="Check"/>, but what is said of the item is not said of the list.</summary>
    private void CheckItem(YamlNode item, Shape shape, string key)
    {
        var expected = shape is EitherShape either && item is YamlScalar ? either.Scalar : shape;
        var isWrong = expected switch
        {
            MappingShape or EitherShape { Full: MappingShape } => item is not YamlMapping,
            ListShape => item is not YamlSequence,
            AnyShape => false,
            _ => item is not YamlScalar,
        };
        if (!isWrong)
        {
            Check(item, shape, key);
            return;
        }

        diagnostics.Add(ShapeDiagnostics.WrongType(NodeNames.HeadOf(item), $"an entry of `{key}`", shape.Noun, NodeNames.Found(item)));
    }

    private void CheckAny(YamlNode node, AnyShape shape, string key)
    {
        if (shape.IsMapping && node is not YamlMapping)
        {
            ReportType(node, shape, key);
        }
    }

    private void CheckScalar(YamlNode node, Shape shape, string key)
    {
        if (node is not YamlScalar scalar)
        {
            ReportType(node, shape, key);
            return;
        }

        if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            diagnostics.Add(ShapeDiagnostics.EmptyValue(scalar.Span, key));
            return;
        }

        var finding = ScalarChecker.Check(scalar, shape, key);
        if (finding is not null)
        {
            diagnostics.Add(finding);
        }
    }

    private void ReportType(YamlNode node, Shape shape, string key) =>
        diagnostics.Add(ShapeDiagnostics.WrongType(NodeNames.HeadOf(node), $"`{key}`", shape.Noun, NodeNames.Found(node)));
}
