using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Checklist.Core.Prose;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Core.Tests.Prose;

/// <summary>Tables and footnotes are read as cmark-gfm reads them, which is the program of GitHub.</summary>
public partial class GitHubReadingTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "c ", " ", "|", " | ", "| ", "\\|", "`a`", "|---|", "|:-:|--|", ":-", "-|-", "[^a]", "[^B]", "![^a]", "[^a][^b]",
        "[^a](u)", "[x](y)", "!",
    ];

    private static readonly string[] Breaks =
    [
        "\n", "\n", "\n\n", "\n> ", "\n>\n> ", "\n- i", "\n  ", "\n    ", "\n2. ", "\n# ", "\n\n[^a]: ", "\n[^b]: ", "\n  [^a]: ",
        "\n\n  [^b]: ", "\n| a | b |\n|---|:-:|\n| c", "\na|b\n-|-\n", "\n```\n",
    ];

    [Fact]
    [Trait("Category", "tools")]
    public void Random_tables_and_footnotes_are_read_as_github_reads_them()
    {
        var isThere = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "cmark-gfm")));
        Tool.Require(isThere, "cmark-gfm is not installed");
        for (var seed = 0; seed < ProseGenerators.Iterations / 3; seed++)
        {
            var text = Text(new Random(seed));
            var (theirs, ours) = (Theirs(text), Ours(text));
            Assert.True(theirs == ours, $"{text}\n\ntheirs: {theirs}\nours:   {ours}");
        }
    }

    [Theory]
    [InlineData(
        "| Port | Use |\n|------|-----|\n| 22 | Shell |\nSource: network plan.",
        "table[None,None](Port|Use 22|Shell Source: network plan.|)")]
    [InlineData("|a|b|\n|-|-|\n|1|2|\n**Source:** x", "table[None,None](a|b 1|2 Source: x|)")]
    [InlineData("|a|\n|-|\n|1|\n2. item", "table[None](a 1) list(li(p(item)))")]
    [InlineData("|a|\n|-|\n|1|\n    code", "table[None](a 1) code(code)")]
    [InlineData("|a|\n|-|\n|1|\n[x]: /y", "table[None](a 1 [x]: /y)")]
    [InlineData("Text\n|a|b|\n|-|:-|\n|1|2|3|", "p(Text) table[None,Left](a|b 1|2)")]
    [InlineData("> |a|\n> |-|\nb", "quote(table[None](a)) p(b)")]
    [InlineData("|a|b|\n|-|-|\n|`x\\|y`|z\\\\|w|", "table[None,None](a|b `x|y`|z|w)")]
    [InlineData("Never share this key![^why]\n\n[^why]: It opens every host.", "p(Never share this key!^) note(p(It opens every host.))")]
    [InlineData("a![^x](b.png)\n\n[^x]: c", "p(a!<b.png>^x)")]
    [InlineData(
        "- Ask[^who]\n\n  [^who]: The role.\n- Look[^where]\n\n  [^where]: Appendix",
        "list(li(p(Ask^)) li(p(Look^))) note(p(The role.)) note(p(Appendix))")]
    [InlineData("> a[^q]\n>\n> [^q]: https://a.example", "quote(p(a^)) note(p(https://a.example))")]
    public void Tables_and_footnotes_are_read_as_github_reads_them(string text, string expected) => Assert.Equal(expected, Ours(text));

    /// <summary>
    /// Both notes are referred to from the start, as one that only another note refers to is printed by GitHub and not here.
    /// </summary>
    private static string Text(Random random) => "a[^a][^b]" + string.Concat(
        Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Next(3) == 0 ? One(Breaks, random) : One(Pieces, random)));

    private static string One(string[] pieces, Random random) => pieces[random.Next(pieces.Length)];

    private static string Ours(string text)
    {
        var document = ProseDump.Parse(text);
        var notes = document.Footnotes.Select(note => $" note({Blocks(note.Blocks)})");
        return Blocks(document.Blocks) + string.Concat(notes);
    }

    private static string Blocks(IEnumerable<ProseBlock> blocks) => string.Join(" ", blocks.Select(Block));

    private static string Block(ProseBlock block) => block switch
    {
        ParagraphBlock paragraph => $"p({Words(paragraph.Inlines)})",
        HeadingBlock heading => $"h({Words(heading.Inlines)})",
        ListBlock list => $"list({string.Join(" ", list.Items.Select(item => $"li({Blocks(item.Blocks)})"))})",
        QuoteBlock quote => $"quote({Blocks(quote.Blocks)})",
        CodeBlock code => $"code({Folded(code.Code)})",
        TableBlock table => Table(
            table.Alignments.Select(alignment => $"{alignment}"), table.Rows.Prepend(table.Header).Select(row => row.Cells.Select(Words))),
        _ => "?",
    };

    private static string Table(IEnumerable<string> alignments, IEnumerable<IEnumerable<string>> rows) =>
        $"table[{string.Join(",", alignments)}]({string.Join(" ", rows.Select(row => string.Join("|", row)))})";

    private static string Words(IEnumerable<ProseInline> inlines) => Folded(string.Concat(inlines.Select(Word)));

    private static string Word(ProseInline inline) => inline switch
    {
        TextInline text => text.Text,
        CodeInline code => $"`{code.Code}`",
        LinkInline link => $"<{link.Url}>{Words(link.Inlines)}",
        FootnoteReferenceInline => "^",
        StrongInline strong => Words(strong.Inlines),
        _ => " ",
    };

    private static string Theirs(string text)
    {
        var start = new ProcessStartInfo("cmark-gfm", "-e table -e footnotes -t xml")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        var xml = process.StandardOutput.ReadToEnd();
        xml = xml.Replace("<<unknown> />", "<reference />").Replace("<<unknown>>", "<note>").Replace("</<unknown>>", "</note>");
        var root = XDocument.Parse(xml[xml.IndexOf("<document", StringComparison.Ordinal)..]).Root!;
        return string.Join(" ", root.Elements().Select(Block).Where(block => block.Length > 0));
    }

    private static string Block(XElement block) => block.Name.LocalName switch
    {
        "paragraph" => $"p({Words(block)})",
        "heading" => $"h({Words(block)})",
        "list" => $"list({Blocks(block)})",
        "item" => $"li({Blocks(block)})",
        "block_quote" => Blocks(block) is { Length: > 0 } quoted ? $"quote({quoted})" : "",
        "code_block" => $"code({Folded(block.Value)})",
        "table" => Table(
            block.Elements().First().Elements().Select(Alignment), block.Elements().Select(row => row.Elements().Select(Words))),
        "note" or "reference" => $"note({Blocks(block)})", // the program has no name for either
        var name => name,
    };

    private static string Blocks(XElement parent) => string.Join(" ", parent.Elements().Select(Block).Where(block => block.Length > 0));

    private static string Alignment(XElement cell) => (string?)cell.Attribute("align") switch
    {
        "left" => "Left",
        "center" => "Center",
        "right" => "Right",
        _ => "None",
    };

    private static string Words(XElement parent) => Folded(string.Concat(parent.Elements().Select(Word)));

    private static string Word(XElement inline) => inline.Name.LocalName switch
    {
        "text" => inline.Value,
        "code" => $"`{inline.Value}`",
        "link" => $"<{(string?)inline.Attribute("destination")}>{Words(inline)}",
        "reference" => "^",
        _ => " ",
    };

    private static string Folded(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
