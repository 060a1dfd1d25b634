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
                Check(node, either.For(node), key);
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

        HiddenTextChecker.CheckKeys(mapping, diagnostics);
        var label = NodeNames.LabelOf(mapping); // the sentence is made only for a finding
        for (var index = 0; index < mapping.Entries.Count; index++)
        {
            CheckEntry(mapping, index, shape, label);
        }

        foreach (var field in shape.Fields)
        {
            if (field.IsRequired && mapping.Find(field.Key) is null && !IsMisspelled(field, mapping, shape))
            {
                diagnostics.Add(ShapeDiagnostics.MissingKey(NodeNames.HeadOf(mapping), field.Key, NodeNames.Describe(shape.Name, label)));
            }
        }
    }

    /// <summary>A required key that is there under a slip of the pen was reported as unknown; it is not missing as well.</summary>
    private static bool IsMisspelled(FieldShape field, YamlMapping mapping, MappingShape shape) => mapping.Entries
        .Where(entry => shape.Find(entry.Key.Value) is null)
        .Any(entry => Spelling.Nearest(entry.Key.Value, shape.Fields.Select(known => known.Key)) == field.Key);

    private void CheckEntry(YamlMapping mapping, int index, MappingShape shape, string? label)
    {
        var entry = mapping.Entries[index];
        var isOwnKey = shape.AllowsOwnKeys && entry.Key.Value.StartsWith("x-", StringComparison.Ordinal) && entry.Key.Value.Length > 2;
        if (isOwnKey)
        {
            HiddenTextChecker.CheckAll(entry.Value, isForPeople: true, entry.Key.Value, diagnostics);
            CutTextChecker.CheckAll(entry.Value, entry.Key.Value, diagnostics);
            return;
        }

        var field = shape.Find(entry.Key.Value);
        var isCut = CutTextChecker.IsRestOfText(mapping, index);
        if (isCut && CutTextChecker.IsEcho(mapping, index))
        {
            return;
        }

        if (field is null)
        {
            IReadOnlyList<string> known = [.. shape.Fields.Select(field => field.Key)];
            var where = NodeNames.Describe(shape.Name, label);
            diagnostics.Add(ShapeDiagnostics.UnknownKey(entry.Key.Span, entry.Key.Value, where, known, isCut));
            return;
        }

        if (entry.Value is YamlScalar { IsNull: true })
        {
            diagnostics.Add(ShapeDiagnostics.EmptyValue(entry.Key.Span, entry.Key.Value, CutTextChecker.EmptyHint(mapping, index)));
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
            CheckItem(item, shape.Item, key);
        }
    }

    /// <summary>Like <see cref="Check"/>, but what is said of the item is not said of the list.</summary>
    /// <param name="shape">Of the items of the list.</param>
    /// <param name="key">Of the list.</param>
    internal void CheckItem(YamlNode item, Shape shape, string key)
    {
        if (item is YamlScalar scalar && (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value)))
        {
            diagnostics.Add(ShapeDiagnostics.EmptyEntry(item.Span, key, CutTextChecker.EmptyHint(item)));
            return;
        }

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
            return;
        }

        HiddenTextChecker.CheckAll(node, shape.IsForPeople, key, diagnostics);
        CutTextChecker.CheckAll(node, key, diagnostics);
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

        HiddenTextChecker.Check(scalar, shape, key, diagnostics);
        CutTextChecker.Check(scalar, shape, key, diagnostics);
        if (scalar.Value.Length > 0 && ScalarChecker.Check(scalar, shape, key) is { } finding)
        {
            diagnostics.Add(finding);
        }
    }

    private void ReportType(YamlNode node, Shape shape, string key) =>
        diagnostics.Add(ShapeDiagnostics.WrongType(NodeNames.HeadOf(node), $"`{key}`", shape.Noun, NodeNames.Found(node)));
}
