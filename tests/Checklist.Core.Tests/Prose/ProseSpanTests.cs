using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Prose;

/// <summary>However a text is in its file, what it links is found at its exact place.</summary>
public class ProseSpanTests
{
    public static TheoryData<string> Files =>
    [
        "a: see [[x1]] and [[x2]]\n",
        "a: see\n  [[x1]]\n  and [[x2]] end\n",
        "a: 'it''s [[x1]] ''\n  and\n\n  [[x2]]'\n",
        "a: \"q \\\" [[x1]] \\u00e4 \\\n   [[x2]] \\\\ [[x3]]\\n\\n[[x4]]\"\n",
        "a: |\n  one [[x1]]\n\n  - two\n    [[x2]]\n\n\n  [[x3]]\n",
        "a: |2\n    code\n\n  [[x1]]\nb: c\n",
        "a: >\n  one\n  two [[x1]]\n  three\n\n  four [[x2]]\n",
        "a: >-\n  one\n\n    more [[x1]]\n    code\n\n  four [[x2]]\n  and [[x3]]\n",
        "a: |- # comment [[no]]\n\n\n  [[x1]] and\n  > quote [[x2]]\n  > [[x3]]\n",
        "a:\n  b: |\n    T | U\n    --|--\n    [[x1]] | [[x2]]\n    `c` | [[x3]]\n",
        "a:\n  - b: >\n      *one [[x1]]\n      two* **[[x2]]**\n",
        "a: |\n  Term [[x1]]\n  :   def [[x2]]\n      [[x3]]\n\n  z[^1]\n\n  [^1]: note [[x4]]\n",
        "a: |\n   1. a\n\n      [[x1]]\n   2. # H [[x2]]\n",
        "a: |\n  ä 𝄞 [[x1]] &amp; &#x20; [[x2]] \\* [[x3]]\n",
        "a: |+\n  [[x1]]  \n  [[x2]]\\\n  [[x3]]\n\n\n",
        "a: |\n\n  [[x1]]\n  \tx [[x2]]\n",
        "a: >\n  x\n   y [[x1]]\n  z\n\n\n   q [[x2]]\n  [[x3]]\n",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_in_yaml_are_found_where_they_stand(string yaml)
    {
        AssertSpans(yaml);
        AssertSpans(yaml.Replace("\n", "\r\n", StringComparison.Ordinal));
        AssertSpans("# above\n\n" + yaml);
    }

    [Theory]
    [InlineData("---\ntitle: a [[no]]\n---\n# H [[x1]]\n\na [[x2]]\n")]
    [InlineData("a\n[[x1]]\n\n> - b\n>   [[x2]]\n\na|b\n-|-\n[[x3]]|c\n")]
    public void Links_in_chapters_are_found_where_they_stand(string markdown)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var source = new SourceText("a.md", markdown.Replace("\n", lineEnd, StringComparison.Ordinal));
            AssertExact(ProseParser.ParseChapter(source, new DiagnosticBag()));
        }
    }

    private static void AssertSpans(string yaml)
    {
        var source = new SourceText("a.yaml", yaml);
        var diagnostics = new DiagnosticBag();
        var node = YamlReader.Read(source, diagnostics);
        Assert.Equal(0, diagnostics.Count);
        while (node is not YamlScalar)
        {
            node = node is YamlMapping mapping ? mapping.Entries[0].Value : ((YamlSequence)node!).Items[0];
        }

        AssertExact(ProseParser.Parse(((YamlScalar)node).Text, diagnostics));
    }

    private static void AssertExact(ProseDocument document)
    {
        var links = Links(document).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.Equal($"[[{link.Target}]]", link.Span.Text.ToString());
        }
    }

    private static IEnumerable<CatalogLinkInline> Links(ProseDocument document)
    {
        var expected = 1;
        foreach (var link in ProseWalk.Inlines(document).OfType<CatalogLinkInline>())
        {
            Assert.Equal($"x{expected++}", link.Target);
            yield return link;
        }
    }
}
