using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Yaml;

/// <summary>Each bound, at it and one past it.</summary>
public class YamlLimitTests
{
    [Fact]
    public void Nesting()
    {
        Assert.Equal("", Findings.OfCheck(Nested(Limits.Nesting)));
        Assert.Equal("CHK1010", Findings.Codes(Nested(Limits.Nesting + 1)).Single());
    }

    [Fact]
    public void Size_of_a_file()
    {
        Assert.Equal("", Findings.OfCheck(new MemorySources().Add("catalog.yaml", Padded(Limits.FileBytes))));
        Assert.Equal("CHK1011@1:1-1:1", Findings.OfCheck(new MemorySources().Add("catalog.yaml", Padded(Limits.FileBytes + 1))));
    }

    [Fact]
    public void Length_of_prose()
    {
        Assert.Equal("", Findings.OfCheck(Some.Catalog("summary: " + Words(Limits.ProseCharacters))));
        Assert.Equal(["CHK2010"], Findings.Codes(Some.Catalog("summary: " + Words(Limits.ProseCharacters + 1))));
    }

    [Fact]
    public void Length_of_prose_counts_characters_and_not_code_units()
    {
        var astral = string.Concat(Enumerable.Repeat("😀", Limits.LineCharacters));
        Assert.Equal("", Findings.OfCheck($"title: {astral}\n"));
        Assert.Equal(["CHK2010"], Findings.Codes($"title: {astral}x\n"));
        Assert.Equal("", Findings.OfCheck(Some.Catalog("summary: " + string.Concat(Enumerable.Repeat("😀 xx", 6000)))));
    }

    [Fact]
    public void Length_of_a_line()
    {
        Assert.Equal("", Findings.OfCheck($"title: {Words(Limits.LineCharacters)}\n"));
        Assert.Equal(["CHK2010"], Findings.Codes($"title: {Words(Limits.LineCharacters + 1)}\n"));
    }

    [Fact]
    public void Length_of_an_id()
    {
        Assert.Equal("", Findings.OfCheck(Some.Catalog("", Some.Control(new string('a', Limits.IdCharacters)))));
        Assert.Equal(["CHK2006"], Findings.Codes(Some.Catalog("", Some.Control(new string('a', Limits.IdCharacters + 1)))));
    }

    [Fact]
    public void Nesting_of_groups()
    {
        Assert.Equal("", Findings.OfCheck("title: a\n" + Groups(Limits.GroupNesting)));
        Assert.Equal(["CHK3019"], Findings.Codes("title: a\n" + Groups(Limits.GroupNesting + 1)));
    }

    [Fact]
    public void Number_of_controls()
    {
        Assert.Equal("", OfReading(ManyControls(Limits.Controls)));
        Assert.Equal("CHK3015@50005:9-50005:20", OfReading(ManyControls(Limits.Controls + 1)));
    }

    [Fact]
    public void Number_of_controls_of_all_catalogs_together()
    {
        var main = "catalogs: [other.yaml]\n" + ManyControls(1);
        Assert.Equal("", OfReading(main, ("other.yaml", ManyControls(Limits.Controls - 1))));
        Assert.Equal("CHK3015@6:9-6:16", OfReading(main, ("other.yaml", ManyControls(Limits.Controls))));
    }

    [Fact]
    public void Number_of_included_files()
    {
        Assert.Equal("", Findings.OfCheck(ManyIncludes(Limits.Includes)));
        Assert.Equal("CHK3016@2:10-2:19", Findings.OfCheck(ManyIncludes(Limits.Includes + 1)));
    }

    [Fact]
    public void Files_included_one_by_one_count_too()
    {
        var sources = ManyIncludes(Limits.Includes + 1);
        var list = string.Concat(sources.List().Where(path => path != "catalog.yaml").Select(path => $"  - {path}\n"));
        sources.Add("catalog.yaml", $"title: a\ninclude:\n{list}");
        Assert.Equal("CHK3016@1003:5-1003:20", Findings.OfCheck(sources));
    }

    private static string OfReading(string catalog, params (string Path, string Text)[] others)
    {
        var diagnostics = new DiagnosticBag();
        CatalogReader.Read(MemorySources.Of(catalog, others), "catalog.yaml", diagnostics);
        return Findings.Of(diagnostics);
    }

    /// <summary>The catalog itself is one level.</summary>
    private static string Nested(int levels) => $"title: a\nx-deep: {new string('[', levels - 1)}{new string(']', levels - 1)}\n";

    private static string Words(int length) => string.Concat(Enumerable.Repeat("abc ", length / 4 + 1))[..(length - 1)] + "x";

    private static byte[] Padded(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)'#');
        Encoding.UTF8.GetBytes("title: a\n").CopyTo(bytes, 0);
        return bytes;
    }

    private static string Groups(int depth)
    {
        var builder = new StringBuilder();
        for (var level = 0; level < depth; level++)
        {
            builder.Append(' ', level * 4).Append("groups:\n").Append(' ', level * 4 + 2).Append("- title: Group\n");
        }

        return builder.ToString();
    }

    private static string ManyControls(int count)
    {
        var builder = new StringBuilder("title: a\ngroups:\n  - title: b\n    controls:\n");
        for (var number = 1; number <= count; number++)
        {
            builder.Append("      - Title ").Append(number).Append('\n');
        }

        return builder.ToString();
    }

    private static MemorySources ManyIncludes(int count)
    {
        var sources = MemorySources.Of("title: a\ninclude: 'parts/*'\n");
        for (var number = 1; number <= count; number++)
        {
            sources.Add($"parts/{number}.yaml", "roles: []\n");
        }

        return sources;
    }
}
