using Checklist.TemplateCompiler;
using Checklist.TestSupport;
using Scriban;

namespace Checklist.Core.Tests.Templates;

/// <summary>What the compiler of templates writes, and what it does not know.</summary>
public class TemplateCompilerTests
{
    private const string Small = """
        {{- rows = $1 -}}{{ $mode = $2 ?? 'read' }}
        <ul lang="{{ words.common.language }}">{{ for row in rows }}{{ if !for.first }}, {{ end }}
        <li>{{ row.label }}: {{ words.common.version }} “{{ page.number + 1 }}”{{ include 'html/small.html' row.rows $mode }}</li>
        {{ else }}<li>{{ if rows.size == 0 && page.is_done }}–{{ else if $mode == 'app' }}{{ page.list[0] | string.downcase }}{{ end }}</li>
        {{ end }}{{ capture all }}{{ case page.kind }}{{ when 'a', 1 }}A{{ else }}{{ [{ id: false }] }}{{ end }}{{ end }}{{ all }}</ul>
        """;

    [Fact]
    public void A_template_becomes_a_method() => Snapshot.Verify(Compile(Small, []), "txt");

    [Fact]
    public void A_case_goes_on_behind_one_inside_it()
    {
        var code = Compile("{{ case page.a }}{{ when 1 }}{{ case page.b }}{{ when 2 }}b{{ end }}{{ when 3 }}a{{ end }}", []);
        var compared = code.Split('\n').Where(line => line.Contains("AreEqual", StringComparison.Ordinal)).Select(line => line.Trim());
        Assert.Equal(
            [
                "if (CompiledValues.AreEqual(case1, (object)1))", "if (CompiledValues.AreEqual(case2, (object)2))",
                "else if (CompiledValues.AreEqual(case1, (object)3))",
            ],
            compared);
    }

    [Theory]
    [InlineData("{{ while page; end }}")]
    [InlineData("{{ func f; end }}")]
    [InlineData("{{ page | string.upcase }}")]
    [InlineData("{{ page | array.join }}")]
    [InlineData("{{ page - 1 }}")]
    [InlineData("{{ page >= 1 }}")]
    [InlineData("{{ page?.title }}")]
    [InlineData("{{ page['title'] }}")]
    [InlineData("{{ page.title = 1 }}")]
    [InlineData("{{ page += 1 }}")]
    [InlineData("{{ for a in page limit: 1; end }}")]
    [InlineData("{{ for $a in page; end }}")]
    [InlineData("{{ for.first }}")]
    [InlineData("{{ for a in page; for.index; end }}")]
    [InlineData("{{ $set_nowhere }}")]
    [InlineData("{{ $ }}")]
    [InlineData("{{ words }}")]
    [InlineData("{{ 1.5 }}")]
    [InlineData("{{ -page }}")]
    [InlineData("{{ include page }}")]
    [InlineData("{{ include 'html/none.html' }}")]
    [InlineData("{{ include 'markdown/other.md' }}")]
    [InlineData("{{ page | include 'html/small.html' }}")]
    [InlineData("{{ break }}")]
    [InlineData("{{ ret 1 }}")]
    [InlineData("{{ with page; end }}")]
    public void What_has_no_translation_is_an_error_at_its_line(string template)
    {
        var errors = new List<string>();
        Compile("first\n" + template, errors);
        Assert.StartsWith("html/small.html(2,", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains("): error CHKT001: no translation of Script", errors[0], StringComparison.Ordinal);
    }

    private static string Compile(string template, List<string> errors) =>
        ClassWriter.Write([Parsed("html/small.html", template), Parsed("markdown/other.md", "")], errors);

    private static ParsedTemplate Parsed(string path, string text) => new(path, Template.Parse(text, path).Page);
}
