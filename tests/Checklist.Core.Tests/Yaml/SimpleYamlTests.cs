using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Hostile;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using CsCheck;

namespace Checklist.Core.Tests.Yaml;

/// <summary>What the quick reader says of a text, the library says too, to the letter; of any other text it says nothing.</summary>
public class SimpleYamlTests
{
    /// <summary>Everything that the quick reader takes, and some of what it leaves.</summary>
    private const string Seed = """
        # A comment
        id: lab   # behind a text
        title: The C# compiler (10:30) at https://example.com/#top
        quoted: "a \"b\" \\ \u00e4\t# no comment"
        single: 'it''s: so'
        empty: []
        none: {}
        brackets: { id: lab, version: 1.2.0, list: [a, "b, c", { d: 'e' }], x-y: [[]] }
        list:
        - one
        - "two: 2"
        - three: 3
          four: |-
            first

              second: # no comment
            third
        -   { five: 5 }
        deep:
            deeper:
                - deepest:
                    - x
                -   a: b
                    c: d

        note: |
          Several
          lines 😀

        folded: >
          Several
          lines

          and more

        stripped: >-
          It goes
          on
        plain: Several
          lines:of text#1

          and - more   # with a comment
        items:
        - of
          a list, [too]
        singles: 'Several  
          lines: of

          it''s  # no comment
          '
        doubles: "Several  
          \"lines\"\t


          of text"   # done
        signs: { to: a#b, ids: [AC-6(5), groups/*.yaml, 1 + 2] } # all of them simple
        last: +5 °C

        """;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("CHECKLIST_ITERATIONS"), out var count) ? count : 400;

    [Fact]
    public void The_seed_is_simple_with_all_line_ends()
    {
        Assert.True(IsSimple(Seed));
        Assert.True(IsSimple(Seed.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a: &x b\n")]
    [InlineData("a: >\n  b\n   c\n")]
    [InlineData("a: \"b \\\n  c\"\n")]
    [InlineData("a: 'b\nc'\n")]
    [InlineData("a: b\n  c: d\n")]
    [InlineData("a:\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a: [b,\n c]\n")]
    [InlineData("a: 'b\n")]
    [InlineData("a: \"\\x41\"\n")]
    [InlineData("a: \"\\u0007\"\n")]
    [InlineData("a: |\n  b")]
    [InlineData("a: |\n   b\n  c\n")]
    [InlineData("a: |\n\n  b\n")]
    [InlineData("a: |+\n  b\n\n")]
    [InlineData("a:\t b\n")]
    [InlineData("- a\n")]
    [InlineData("{ a: b }\n")]
    [InlineData("---\na: b\n")]
    [InlineData("a: b\n...\n")]
    [InlineData("a: b\n c: d\n")]
    [InlineData("a:\n  - b\n c: d\n")]
    [InlineData("a: b\rc: d\n")]
    [InlineData("a: b\u2028c\n")]
    [InlineData("a: b\u202ec\n")]
    [InlineData("")]
    public void Anything_else_is_left_to_the_library(string text)
    {
        Assert.False(IsSimple(text));
        AssertSame(text);
    }

    [Fact]
    public void All_files_of_this_project_are_read_as_the_library_reads_them()
    {
        var files = new[] { "content", "tests" }.SelectMany(folder =>
            Directory.EnumerateFiles(Repository.PathOf(folder), "*.yaml", SearchOption.AllDirectories)).ToList();
        Assert.True(files.Count > 50);
        Assert.All(files, file => AssertSame(File.ReadAllText(file)));
    }

    /// <summary>People write a guide as this one is written; the library would take ten times as long for it.</summary>
    [Fact]
    public void The_shipped_guide_is_simple() => Assert.All(
        Directory.EnumerateFiles(Repository.PathOf("content/hyper-v-2012"), "*.yaml", SearchOption.AllDirectories),
        file => Assert.True(IsSimple(File.ReadAllText(file)), file));

    [Fact]
    public void Damaged_texts_too() => Damage(Seed);

    [Fact]
    public void Damaged_catalogs_too() => Damage(Some.FullCatalog);

    /// <summary>Each character between the words, before them and behind them, twice too, and instead of each word.</summary>
    [Theory]
    [InlineData("a: X\n")]
    [InlineData("a: X # X\nb: c\n")]
    [InlineData("a: b\n  X\n")]
    [InlineData("a: bX\n\n  XcX\nd: e\n")]
    [InlineData("aX: b\n")]
    [InlineData("Xa: b\n")]
    [InlineData("aX b: c\n")]
    [InlineData("a: { bX: Xc, d: eX, f: [X, gXh] }\n")]
    [InlineData("a: [b(X), b#X, b *X, c+X]\n")]
    [InlineData("a: [X]\n")]
    [InlineData("a: 'X'\n")]
    [InlineData("a: \"X\"\n")]
    [InlineData("a: \"\\X\"\n")]
    [InlineData("a: \"bX\n  XcX\n\n  d\"\n")]
    [InlineData("a: 'bX\n  XcX\n\n  d'\n")]
    [InlineData("a: |\n  X\nb: c\n")]
    [InlineData("a: |-\n  bX\n\n  Xc\nd: e\n")]
    [InlineData("a: >\n  bX\n\n  Xc\n  X\nd: e\n")]
    [InlineData("a: |X\n  b\n")]
    [InlineData("a:\n- X\n- bX\n- Xc: d\n  e: f\n")]
    [InlineData("a:\n  bX\n")]
    [InlineData("a: bX\nX\nc: d\n")]
    public void Every_character_in_every_place(string text)
    {
        foreach (var character in Enumerable.Range(1, 0x180).Select(code => (char)code).Concat("\u0085\u2028\u3000\ufeff\ud83d"))
        {
            foreach (var word in new[] { $"{character}", $"{character}{character}", $"{character} ", $" {character}", $"b{character} c" })
            {
                AssertSame(text.Replace("X", word, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Nesting_ends_where_it_ends_for_the_library()
    {
        for (var depth = Limits.Nesting - 2; depth < Limits.Nesting + 2; depth++)
        {
            AssertSame($"a: {new string('[', depth)}{new string(']', depth)}\n");
            AssertSame(string.Concat(Enumerable.Range(0, depth).Select(level => $"{new string(' ', level)}a:\n")) + new string(' ', depth) + "a: b\n");
        }
    }

    [Fact]
    public void Items_that_are_taken_are_not_kept()
    {
        var taken = new List<string>();
        var root = SimpleYaml.Read(
            new SourceText("a.yaml", "a:\n  list:\n    - 1\nlist:\n  - 2\n  - b: 3\nend: 4\n"),
            new ItemTaker("list", item => taken.Add(item.Span.Text.ToString())))!;
        Assert.Equal(["2", "b: 3"], taken);
        Assert.Empty(((YamlSequence)root["list"]!).Items);
        Assert.Equal("- 2\n  - b: 3", root["list"]!.Span.Text.ToString());
    }

    private static void Damage(string seed) => Mutation.Of(Encoding.UTF8.GetBytes(seed)).Sample(
        bytes => AssertSame(SourceDecoder.Decode("a.yaml", bytes, out _, out _).Content), iter: Rounds, threads: 1);

    private static bool IsSimple(string text)
    {
        AssertSame(text);
        return SimpleYaml.Read(new SourceText("a.yaml", text)) is not null;
    }

    private static void AssertSame(string text)
    {
        var source = new SourceText("a.yaml", text);
        if (SimpleYaml.Read(source) is { } root)
        {
            var diagnostics = new DiagnosticBag();
            Assert.Equal(YamlTree.Describe(YamlReader.ReadWithLibrary(source, diagnostics)), YamlTree.Describe(root));
            Assert.Empty(diagnostics.Sorted());
        }
    }
}
