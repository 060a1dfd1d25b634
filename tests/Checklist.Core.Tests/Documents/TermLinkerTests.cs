using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Tests.Documents;

public class TermLinkerTests
{
    [Theory]
    [InlineData("The host and the host.", "The <host> and the host.")]
    [InlineData("Hosts are hosts.", "<Hosts> are hosts.")]
    [InlineData("A virtual machine bus is a VMBus.", "A <virtual machine bus> is a VMBus.")]
    [InlineData("A virtual machine runs; so does the virtual machine bus.", "A <virtual machine> runs; so does the <virtual machine bus>.")]
    [InlineData("vm is no word, VMs are.", "vm is no word, <VMs> are.")]
    [InlineData("A ghost, hosted, host-based, host_name.", "A ghost, hosted, host-based, host_name.")]
    [InlineData("(host), \"host\"", "(<host>), \"host\"")]
    [InlineData("`host` and [the host](#a) and *a host*", "`host` and [the host](#a) and *a <host>*")]
    [InlineData("# The host\n\nThe host", "# The host\n\nThe <host>")]
    [InlineData("Virtual\nmachine", "Virtual\nmachine")]
    [InlineData("C++ and C#, not C", "<C++> and <C#>, not C")]
    [InlineData("この仮想マシンは", "この<仮想><マシン>は")]
    [InlineData("VMを使う", "<VM>を使う")]
    [InlineData("仮想VMと", "<仮想><VM>と")]
    [InlineData("マシンとスーパーマシンとマシンズ", "<マシン>とスーパーマシンとマシンズ")]
    [InlineData("スーパーマシン", "スーパーマシン")]
    [InlineData("仮想化マシン。", "<仮想化><マシン>。")]
    [InlineData("새가상은", "새가상은")]
    [InlineData("가상은", "<가상>은")]
    [InlineData("เครื่องเสมือน", "<เครื่อง>เสมือน")]
    [InlineData("Ein Gast\u0308", "Ein Gast\u0308")]
    [InlineData("Ein Gast.", "Ein <Gast>.")]
    public void A_term_is_linked_at_its_first_use(string markdown, string expected)
    {
        var linked = Linker().Link(Parse(markdown));
        Assert.Equal(expected, Marked(markdown, linked));
    }

    [Fact]
    public void A_term_is_linked_once_on_a_page_and_again_on_the_next()
    {
        var pages = TermLinker.ForPagesOf(Document());
        var page = pages();
        Assert.Equal(1, Links(page.Link(Parse("The host."))));
        Assert.Equal(0, Links(page.Link(Parse("The host."))));
        Assert.Equal(1, Links(pages().Link(Parse("The host."))));
    }

    [Fact]
    public void A_term_is_not_linked_where_it_is_defined()
    {
        var linker = Linker();
        linker.Leave("term-host");
        Assert.Equal(0, Links(linker.Link(Parse("The host."))));
    }

    private static TermLinker Linker() => TermLinker.ForPagesOf(Document())();

    private static ChecklistDocument Document() => new("a", "A")
    {
        Digest = "",
        Glossary = [Term("host"), Term("virtual machine"), Term("VMBus", "virtual machine bus"), Term("VM"), Term("C++"), Term("C#"),
            Term("仮想"), Term("仮想化"), Term("マシン"), Term("가상"), Term("เครื่อง"), Term("Gast")],
    };

    private static DocumentTerm Term(string term, params string[] also) => new("term-" + term, term, Parse("Words"), also);

    private static ProseDocument Parse(string markdown) =>
        ProseParser.Parse(SourcedText.FromFile(new SourceText("a.md", markdown)), new DiagnosticBag());

    private static int Links(ProseDocument prose) => ProseWalker.Inlines(prose).OfType<ReferenceInline>().Count();

    /// <summary>The source with the linked words in angle brackets.</summary>
    private static string Marked(string markdown, ProseDocument linked)
    {
        var position = 0;
        foreach (var words in ProseWalker.Inlines(linked).OfType<ReferenceInline>().Select(reference => ProseText.Of(reference.Inlines)))
        {
            position = Find(markdown, words, position);
            markdown = markdown.Insert(position + words.Length, ">").Insert(position, "<");
            position += words.Length + 2;
        }

        return markdown;
    }

    /// <summary>Not inside code, links and headings, where these tests have the same words.</summary>
    private static int Find(string markdown, string words, int from)
    {
        var line = markdown.StartsWith('#') ? markdown.IndexOf('\n', StringComparison.Ordinal) : 0;
        var emphasis = markdown.IndexOf('*', StringComparison.Ordinal);
        return markdown.IndexOf(
            words, Math.Max(from, Math.Max(line, emphasis > 0 && markdown.Contains('`', StringComparison.Ordinal) ? emphasis : 0)),
            StringComparison.Ordinal);
    }
}
