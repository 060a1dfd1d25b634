using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>What search.js decides: order, folding, excerpts.</summary>
public sealed class SearchTests(BrowserFixture fixture) : ScriptTest(fixture)
{
    private const string Index = """
        const pages = [
          { t: 'Patching', u: 'text', k: 'chapter', x: 'A Server Core installation has less to patch. See hv-host-01.' },
          { t: 'Install the host as Server Core', u: 'title', k: 'control', i: 'hv-host-01', p: 'Host configuration', x: 'The installation option is Server Core.' },
          { t: 'Server Core', u: 'exact', k: 'term', x: 'An installation without a desktop.' },
          { t: 'Server Core hardening', u: 'start', k: 'chapter', x: '' },
          { t: 'Keep updates', u: 'update', k: 'control', i: 'hv-host-012', p: 'Host configuration', x: 'Über José’s naïve façade; Straße; Łódź. observer' },
        ];
        const { prepare, find, mark, excerpt } = checklist.search;
        const index = prepare(pages);
        const order = query => find(index, query).map(page => page.u).join(' ');
        """;

    private Task<string> Run(string script) => Run(["text", "search"], Index + script);

    [Theory]
    [InlineData("server core", "exact start title text")]
    [InlineData("core server", "exact start title text")]
    [InlineData("hv-host-01", "title update text")]
    [InlineData("HV-HOST-012", "update")]
    [InlineData("hv-host", "title update text")]
    [InlineData("jose", "update")]
    [InlineData("uber facade strasse lodz", "update")]
    [InlineData("instal", "title text exact")]
    [InlineData("server", "exact start title text")]
    [InlineData("erver", "")]
    [InlineData("server nowhere", "")]
    [InlineData("host configuration", "title update")]
    [InlineData("  “server”,  ", "exact start title text")]
    [InlineData("josé's", "update")]
    [InlineData("", "")]
    [InlineData("()", "")]
    public async Task The_best_page_comes_first(string query, string order) =>
        Assert.Equal($"\"{order}\"", await Run($"return order({System.Text.Json.JsonSerializer.Serialize(query)})"));

    [Theory]
    [InlineData("José’s naïve façade", "naive", "José’s [naïve] façade")]
    [InlineData("Straße", "strasse", "[Straße]")]
    [InlineData("Server Core, server", "serv co", "[Serv]er [Co]re, [serv]er")]
    [InlineData("I don't know", "don’t", "I [don't] know")]
    [InlineData("non\u2011persistent", "non-pers", "[non\u2011pers]istent")]
    [InlineData("🔒 Lock", "lock", "🔒 [Lock]")]
    [InlineData("<b>bold</b>", "b", "<[b]>[b]old</[b]>")]
    [InlineData("server", "server serv", "[server]")]
    public async Task Hits_are_marked_where_they_stand(string text, string query, string marked) =>
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(marked),
            System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<string>(
            await Run($"return mark({System.Text.Json.JsonSerializer.Serialize(text)}, {System.Text.Json.JsonSerializer.Serialize(query)}).map(piece => piece.isHit ? `[${{piece.text}}]` : piece.text).join('')"))));

    [Fact]
    public async Task An_excerpt_is_short_and_holds_the_hit()
    {
        var text = System.Text.Json.JsonSerializer.Deserialize<string>(
            await Run("const x = 'word '.repeat(200) + 'needle ' + 'word '.repeat(200); return excerpt({ t: '', u: '', k: '', x }, 'need').map(piece => piece.isHit ? `[${piece.text}]` : piece.text).join('')"))!;
        Assert.Contains("[need]le", text, StringComparison.Ordinal);
        Assert.StartsWith("… word", text, StringComparison.Ordinal);
        Assert.EndsWith("word …", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 100, 200);
    }

    [Fact]
    public async Task In_ten_thousand_pages_each_is_found_and_the_best_comes_first()
    {
        const string Script = """
            const many = prepare(Array.from({ length: 10000 }, (_, i) => ({ t: `Control ${i}`, u: '', k: 'control', i: `c-${i}`, x: 'The organization develops procedures. ' })));
            return [find(many, 'org').length, find(many, 'c-777')[0].i];
            """;
        Assert.Equal("""[10000,"c-777"]""", await Run(Script));
    }
}
