using System.Globalization;
using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>Reads a map: which column becomes what. It makes an import repeatable.</summary>
internal sealed class ColumnMapReader(DiagnosticBag diagnostics)
{
    private static readonly TextShape Text = new(TextKind.Value);

    private static readonly MappingShape ColumnShape = new("column", () =>
    [
        new("column", Text, "The heading.") { IsRequired = true },
        new("which", new NumberShape(isInteger: true, 1, 200), "Which of several columns with that heading.", "1"),
        new("words", new AnyShape(isMapping: true, isForPeople: false), "Words of the table for words of ours."),
        new("framework", new TextShape(TextKind.Id), "The framework whose items the cells name."),
        new("split", Text, "What separates several values in a cell, as a regular expression."),
        new("kind", new WordShape("plain"), "What the text is written in.", "`plain`"),
    ]);

    private static readonly EitherShape Column = new(Text, ColumnShape);

    private static readonly MappingShape ColumnsShape = new("columns", () =>
        [.. ImportField.All.Select(field => new FieldShape(field.Key, ShapeOf(field), "A column."))])
    {
        AllowsOwnKeys = true,
    };

    private static readonly MappingShape SkipShape = new("skip", () =>
    [
        new("column", Text, "The heading.") { IsRequired = true },
        new("is", new ListShape(Text), "Rows with one of these are left out.") { IsRequired = true },
    ]);

    private static readonly MappingShape MapShape = new("map", () =>
    [
        new("header", new NumberShape(isInteger: true, 1, 200_000), "Row of the headings.", "1"),
        new("columns", ColumnsShape, "What the columns become.") { IsRequired = true },
        new("skip", SkipShape, "Rows to leave out."),
    ]);

    private IReadOnlyList<string> headings = [];

    /// <summary>Null when the map is wrong; the bag says how.</summary>
    public ColumnMap? Read(SourceFile file, ForeignTable table)
    {
        var findings = diagnostics.Scope();
        if (SourceLoader.Load(file, findings) is not { } source || YamlReader.Read(source, findings) is not { } root)
        {
            return null;
        }

        new ShapeChecker(findings).Check(root, MapShape, "map");
        if (findings.HasErrors || root is not YamlMapping map || map["columns"] is not YamlMapping columns)
        {
            return null;
        }

        var header = Number(map["header"]) ?? 1;
        if (header > table.Rows.Count)
        {
            findings.Add(ImportDiagnostics.NoControls(map.Span, FormattableString.Invariant(
                $"the table has {table.Rows.Count} rows, and the headings are to be in row {header}")));
            return null;
        }

        headings = ColumnGuess.HeadingsOf(table.Rows, header - 1);
        var uses = columns.Entries.SelectMany(entry => Uses(entry, findings)).ToList();
        var skip = map["skip"] as YamlMapping;
        var skipHeading = (skip?["column"] as YamlScalar)?.Value;
        var skipColumn = skipHeading is null ? null : Find(skip!["column"]!, skipHeading, 1, findings);
        if (findings.HasErrors)
        {
            return null;
        }

        var used = uses.Select(use => use.Column).ToHashSet();
        var rest = ColumnGuess.Rest(table.Rows, header - 1, headings, used).Where(own => uses.TrueForAll(use => use.Name != own.Name));
        return new ColumnMap(header, [.. uses, .. rest])
        {
            SkipColumn = skipColumn,
            SkipHeading = skipHeading ?? "",
            SkipWords = [.. Items(skip?["is"]).OfType<YamlScalar>().Select(word => word.Value)],
        };
    }

    private static Shape ShapeOf(ImportField field) =>
        field == ImportField.Group ? new EitherShape(Text, new ListShape(Column))
        : field == ImportField.Mapping ? new EitherShape(Text, new AnyShape(isMapping: false, isForPeople: false))
        : Column;

    private IEnumerable<ColumnUse> Uses(YamlEntry entry, DiagnosticBag bag)
    {
        var field = ImportField.Find(entry.Key.Value) ?? ImportField.Own;
        return [.. Items(entry.Value).Select(node => Use(field, entry.Key.Value, node, bag)).OfType<ColumnUse>()];
    }

    private ColumnUse? Use(ImportField field, string key, YamlNode node, DiagnosticBag bag)
    {
        var mapping = node as YamlMapping;
        if (((mapping?["column"] ?? node) as YamlScalar)?.Value is not { } heading
            || Find(mapping?["column"] ?? node, heading, Number(mapping?["which"]) ?? 1, bag) is not { } column)
        {
            return null;
        }

        var split = (mapping?["split"] as YamlScalar)?.Value;
        if (split is not null && !IsPattern(split))
        {
            bag.Add(ShapeDiagnostics.UnknownValue(mapping!["split"]!.Span, "split", split, [",", ";", "[,;\\n]"]));
            return null;
        }

        return new ColumnUse(field, column, headings[column])
        {
            Which = ColumnGuess.WhichOf(headings, column),
            Name = field == ImportField.Own ? key : (mapping?["framework"] as YamlScalar)?.Value ?? Slug.Make(heading, "framework"),
            Split = split ?? ColumnUse.UsualSplit(field),
            Words = Words(mapping?["words"] as YamlMapping),
        };
    }

    private static Dictionary<string, string> Words(YamlMapping? words) => (words?.Entries ?? [])
        .Where(word => word.Value is YamlScalar)
        .ToDictionary(word => word.Key.Value.Trim(), word => ((YamlScalar)word.Value).Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of a column, from 0; null with CHK6312 in the bag.</summary>
    private int? Find(YamlNode node, string heading, int which, DiagnosticBag bag)
    {
        var found = Enumerable.Range(0, headings.Count)
            .Where(column => headings[column].Equals(ForeignText.Line(heading), StringComparison.OrdinalIgnoreCase))
            .Skip(which - 1)
            .ToList();
        if (found.Count == 0)
        {
            var name = which == 1 ? heading : string.Create(CultureInfo.InvariantCulture, $"{heading} ({which})");
            bag.Add(ImportDiagnostics.NoColumn(node.Span, name, headings));
            return null;
        }

        return found[0];
    }

    private static IReadOnlyList<YamlNode> Items(YamlNode? node) =>
        node is YamlSequence sequence ? sequence.Items : node is null ? [] : [node];

    private static int? Number(YamlNode? node) =>
        node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
