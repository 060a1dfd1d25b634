using Checklist.Core.Catalogs;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Tests.Manual;

public class CatalogFormatChapterTests
{
    private static readonly string Chapter = ManualFiles.Chapter("catalog-format.md");

    private static readonly IReadOnlyList<MappingShape> Shapes = [.. ShapeWalker.Mappings(CatalogFormat.Catalog), CatalogFormat.Include];

    public static TheoryData<string> Names => [.. Shapes.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_of_an_entry_has_its_keys_in_order(string name)
    {
        var shape = Shapes.Single(candidate => candidate.Name == name);
        Assert.Equal(shape.Fields.Select(field => field.Key), RowsOf(name).Select(row => row[2..].Split('`')[1]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_of_an_entry_says_what_the_shapes_say(string name)
    {
        var shape = Shapes.Single(candidate => candidate.Name == name);
        var rowsByKey = RowsOf(name).ToDictionary(row => row[2..].Split('`')[1]);
        Assert.All(shape.Fields.Where(field => rowsByKey.ContainsKey(field.Key)), field => AssertRow(field, rowsByKey[field.Key]));
    }

    private static void AssertRow(FieldShape field, string row)
    {
        Assert.Contains($"| {field.Description} |", row);
        Assert.EndsWith($"| {(field.IsRequired ? "required" : field.Default)} |", row);
        Assert.All((field.Shape as WordShape)?.Words ?? [], word => Assert.Contains($"`{word}`", row));
    }

    private static IReadOnlyList<string> RowsOf(string name)
    {
        var lines = Chapter.Split('\n');
        var heading = Array.IndexOf(lines, $"### Keys of `{name}`");
        Assert.True(heading >= 0, $"no heading for {name}");
        return [.. lines.Skip(heading + 1).TakeWhile(line => !line.StartsWith('#'))
            .SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.StartsWith("| `", StringComparison.Ordinal))];
    }
}
