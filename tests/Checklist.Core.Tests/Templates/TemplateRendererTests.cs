using Checklist.Core.Diagnostics;
using Checklist.Core.Templates;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Templates;

/// <summary>A template loops and chooses, and reaches nothing else.</summary>
public class TemplateRendererTests
{
    [Fact]
    public void A_template_of_the_catalog_replaces_the_tools_own() =>
        Assert.Equal("1 a,b,", Render("{{ n }} {{ for word in words }}{{ word }},{{ end }}"));

    [Fact]
    public void A_null_is_false_and_prints_nothing() => Assert.Equal("no", Render("{{ none }}{{ if none }}yes{{ else }}no{{ end }}"));

    [Fact]
    public void Texts_are_put_in_as_they_come() => Assert.Equal("<b>", Render("{{ markup }}"));

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 2 }}")]
    [InlineData("{{ object.eval '1+1' }}")]
    [InlineData("{{ 'x' | object.eval_template }}")]
    [InlineData("{{ regex.match 'a' 'a' }}")]
    [InlineData("{{ html.escape 'a' }}")]
    [InlineData("{{ env }}")]
    [InlineData("{{ timespan.zero }}")]
    [InlineData("{{ include 'catalog.yaml' }}")]
    [InlineData("{{ include '../catalog.yaml' }}")]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ include 'html/none.html' }}")]
    [InlineData("{{ import 'x' }}")]
    [InlineData("{{ unknown }}")]
    [InlineData("{{ document.unknown }}")]
    [InlineData("{{ document.title.length }}")]
    [InlineData("{{ none.title }}")]
    [InlineData("{{ markup.get_type }}")]
    public void A_name_that_a_template_does_not_have_is_an_error(string template) =>
        Assert.StartsWith("CHK5002@2:", FailureOf("first\n" + template), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_a_compiled_template_does_not_have_is_an_error()
    {
        var diagnostics = new DiagnosticBag();
        var model = new TemplateModel().Add("page", new TemplateModel().Add("policy", "none"));
        Assert.Null(Renderer(MemorySources.Of(""), diagnostics).Render("html/site/permanent.html", model));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal(("CHK5002", "templates/html/site/permanent.html"), (finding.Code, finding.Span.Source.Path));
        Assert.Contains("there is no `", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ for a in b }}")]
    [InlineData("{{ if }}{{ end }}")]
    [InlineData("{{ 1 + }}")]
    [InlineData("{{ ( }}")]
    public void What_cannot_be_parsed_is_reported_at_its_place(string template) =>
        Assert.StartsWith("CHK5001@2:", FailureOf("first\n" + template), StringComparison.Ordinal);

    [Fact]
    public void A_template_that_includes_itself_ends() =>
        Assert.StartsWith("CHK5002@1:4-", FailureOf("{{ include 'html/links.html' }}"), StringComparison.Ordinal);

    [Fact]
    public void A_function_that_calls_itself_ends() =>
        Assert.StartsWith("CHK5002@1:", FailureOf("{{ func f(x); f(x); end; f(1) }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for a in 1..2000000000; end }}")]
    public void A_loop_ends(string template) => Assert.StartsWith("CHK5002@1:", FailureOf(template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 'a' | string.pad_right 2000000000 }}")]
    [InlineData("{{ 'a' * 2000000000 }}")]
    [InlineData("{{ (1..2000000000) | array.join ',' }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = x | array.concat x; end; x | array.size }}")]
    public void What_grows_without_bound_ends(string template) =>
        Assert.StartsWith("CHK5002@1:", FailureOf(template), StringComparison.Ordinal);

    [Fact]
    public void Deeply_nested_brackets_are_refused() =>
        Assert.StartsWith(
            "CHK5001@1:", FailureOf("{{ " + new string('(', 10_000) + "1" + new string(')', 10_000) + " }}"), StringComparison.Ordinal);

    [Fact]
    public void An_error_in_an_included_template_names_that_template()
    {
        var diagnostics = new DiagnosticBag();
        var sources = MemorySources.Of(
            Some.CatalogText, ("templates/html/links.html", "{{ include 'html/state.html' }}"),
            ("templates/html/state.html", "a\n {{ none.x }}"));
        Assert.Null(Renderer(sources, diagnostics).Render("html/links.html", Model()));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal("templates/html/state.html:2", finding.Span.ToString()[..27]);
    }

    [Theory]
    [InlineData("[{{ include 'html/state.html' 'a' }}]{{ include 'html/state.html' 'b' }}", "[<a>]<b>")]
    [InlineData("{{ for word in words; include 'html/state.html' word; end }}", "<a><b>")]
    [InlineData("{{ text = include 'html/state.html' 'a' }}[{{ text }}]", "[<a>]")]
    [InlineData("{{ (include 'html/state.html' 'a') + '!' }}", "<a>!")]
    [InlineData("{{ include 'html/state.html' 'a' | string.replace '<' '(' }}", "(a>")]
    [InlineData("{{ 'html/state.html' | include 'a' }}", "<a>")]
    [InlineData("{{ capture text; include 'html/state.html' 'a'; end }}[{{ text }}]", "[<a>]")]
    [InlineData("{{ func f; include 'html/state.html' 'a'; end }}[{{ f }}]", "[<a>]")]
    [InlineData("{{ $own = 'mine' }}{{ include 'html/state.html' 'a' }}{{ $own }}", "<a>mine")]
    public void An_include_writes_where_it_stands(string template, string expected)
    {
        var sources = MemorySources.Of(
            "", ("templates/html/links.html", template), ("templates/html/state.html", "<{{ $own = $1; $own }}>"));
        var diagnostics = new DiagnosticBag();
        Assert.Equal(expected, Renderer(sources, diagnostics).Render("html/links.html", Model()));
    }

    [Fact]
    public void An_unknown_template_is_no_output() =>
        Assert.Null(Renderer(MemorySources.Of(""), new DiagnosticBag()).Render("html/none.html", Model()));

    [Theory]
    [InlineData("{{ seen = 1 }}")]
    [InlineData("{{ func seen; 1; end }}")]
    [InlineData("{{ capture seen }}1{{ end }}")]
    [InlineData("{{ for seen in words; end }}")]
    [InlineData("{{ seen = 1; capture text; none.x; end }}")]
    public void What_one_run_sets_the_next_does_not_see(string template)
    {
        var diagnostics = new DiagnosticBag();
        var renderer = Renderer(
            MemorySources.Of("", ("templates/html/links.html", template), ("templates/html/state.html", "{{ 'still ' }}{{ seen }}")),
            diagnostics);
        renderer.Render("html/links.html", Model());
        Assert.Null(renderer.Render("html/state.html", Model()));
        Assert.Equal("templates/html/state.html", diagnostics.Sorted()[^1].Span.Source.Path);
    }

    [Fact]
    public void A_template_may_change_what_a_name_means_for_itself() =>
        Assert.Equal("1 2 b", Render("{{ n }}{{ n = 2; document.title = 'b' }} {{ n }} {{ document.title }}"));

    [Theory]
    [InlineData("{{ words[0] = 'x' }}")]
    [InlineData("{{ nothing[0] = 'x' }}")]
    public void A_list_of_the_model_cannot_be_changed(string template) =>
        Assert.StartsWith("CHK5002@1:", FailureOf(template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ words.size }} {{ words[1] }} {{ words | array.size }} {{ words | array.join '-' }}", "2 b 2 a-b")]
    [InlineData("{{ nothing.size }}{{ for word in nothing }}x{{ else }} none{{ end }}", "0 none")]
    [InlineData("{{ for word in words }}{{ for.index }}{{ word }}{{ if for.last }}.{{ end }}{{ end }}", "0a1b.")]
    [InlineData("{{ words | array.first }}{{ words | array.last }}{{ words | array.contains 'b' }}", "abtrue")]
    [InlineData("{{ words }}{{ nothing }}", "[\"a\", \"b\"][]")]
    public void A_list_of_the_model_is_a_list_to_every_function(string template, string expected) =>
        Assert.Equal(expected, Render(template));

    /// <summary>Navigation was rendered before, and is a text to a template that a catalog brings.</summary>
    [Fact]
    public void Rendered_text_is_a_text()
    {
        const string Template = "{{ text }} {{ text.size }} {{ text | string.size }} {{ text == '<é>' }}";
        var sources = MemorySources.Of("", ("templates/html/links.html", Template));
        var model = new TemplateModel().Add("text", new RenderedText(["<é"u8.ToArray(), ">"u8.ToArray()]));
        Assert.Equal("<é> 3 3 true", Renderer(sources, new DiagnosticBag()).Render("html/links.html", model));
    }

    [Fact]
    public void Long_text_comes_out_as_it_went_in()
    {
        var text = string.Concat(Enumerable.Range(0, 30_000).Select(number => number % 3 == 0 ? "😀" : $"é{number}"));
        var renderer = Renderer(MemorySources.Of("", ("templates/html/links.html", "{{ a }}{{ b }}")), new DiagnosticBag());
        var model = new TemplateModel().Add("a", "x").Add("b", text);
        Assert.Equal("x" + text, renderer.Render("html/links.html", model));
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes("x" + text), renderer.RenderBytes("html/links.html", model));
    }

    private static string? Render(string template)
    {
        var diagnostics = new DiagnosticBag();
        var text = Renderer(MemorySources.Of("", ("templates/html/links.html", template)), diagnostics).Render("html/links.html", Model());
        Assert.Equal("", Findings.Of(diagnostics));
        return text;
    }

    private static string FailureOf(string template)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(
            Renderer(MemorySources.Of("", ("templates/html/links.html", template)), diagnostics).Render("html/links.html", Model()));
        Assert.All(diagnostics.Sorted(), finding => Assert.Equal("templates/html/links.html", finding.Span.Source.Path));
        return Findings.Of(diagnostics);
    }

    private static TemplateRenderer Renderer(MemorySources sources, DiagnosticBag diagnostics) =>
        new(TemplateSet.Read(sources, diagnostics), diagnostics);

    private static TemplateModel Model() => new TemplateModel()
        .Add("n", 1)
        .Add("words", ["a", "b"])
        .Add("nothing", Array.Empty<string>())
        .Add("markup", "<b>")
        .Add("none", (string?)null)
        .Add("document", new TemplateModel().Add("title", "Title"));
}
