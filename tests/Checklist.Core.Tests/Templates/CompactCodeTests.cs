using Checklist.Core.Tests.Support;
using Checklist.TemplateCompiler;

namespace Checklist.Core.Tests.Templates;

public sealed class CompactCodeTests
{
    [Theory]
    [InlineData("/* a */\n.a > .b { color : red; }\n", ".a > .b{color :red}")]
    [InlineData("a:hover, b { margin: 0 auto !important }", "a:hover,b{margin:0 auto!important}")]
    [InlineData(".a :is(b, c) { x: calc(1px + (2px - 3px)) }", ".a :is(b,c){x:calc(1px + (2px - 3px))}")]
    [InlineData("@media screen and (min-width: 1px) { a { b: c } }", "@media screen and (min-width:1px){a{b:c}}")]
    [InlineData("a::before { content: \"/* ; } \\\"  x\"; b: url(a  b;/*c) }", "a::before{content:\"/* ; } \\\"  x\";b:url(a  b;/*c)}")]
    [InlineData("a { b: \"c", "a{b:\"c")]
    public void A_style_sheet_loses_what_it_does_not_need(string code, string expected) => Assert.Equal(expected, CompactStyle.Write(code));

    [Theory]
    [InlineData("// a\nconst b = 1; // c\n/* d\n */ e();\n", "const b=1;e();")]
    [InlineData("const a = 'b  // c' + `d ${ e ? `f  ${g}` : '}' }  h`;", "const a='b  // c'+`d ${ e ? `f  ${g}` : '}' }  h`;")]
    [InlineData("a = b / c / d; e = /f  [/ ]\\/ g/i.test(h);", "a=b / c / d;e= /f  [/ ]\\/ g/i.test(h);")]
    [InlineData("return /a  b/;\nx = (1 + 2) / 3", "return /a  b/;x=(1+2) / 3")]
    [InlineData("a = b + +c - -d; i++ + ++j", "a=b+ +c- -d;i++ + ++j")]
    [InlineData("let a = b\n(c)\n\nreturn\nd", "let a=b\n(c)\nreturn\nd")]
    [InlineData("f(\n  a,\n  b,\n)\n  .g()\n", "f(a,b,).g()")]
    [InlineData("class A {\n  #b = 1;\n  get c() { return this.#b; }\n}", "class A{#b=1;get c(){return this.#b;}}")]
    [InlineData("a < !--b; while (n-- > 0) {}", "a< !--b;while(n-- >0){}")]
    [InlineData("x = 'a", "x='a")]
    public void A_script_loses_what_it_does_not_need(string code, string expected) => Assert.Equal(expected, CompactScript.Write(code));

    [Fact]
    public void To_make_our_code_compact_twice_changes_nothing()
    {
        var folder = Repository.PathOf("templates");
        foreach (var path in Directory.EnumerateFiles(folder, "*.js", SearchOption.AllDirectories))
        {
            var once = CompactScript.Write(File.ReadAllText(path));
            Assert.Equal(once, CompactScript.Write(once));
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.css", SearchOption.AllDirectories))
        {
            var once = CompactStyle.Write(File.ReadAllText(path));
            Assert.Equal(once, CompactStyle.Write(once));
        }
    }

    [Fact]
    public void The_tools_own_code_is_made_compact_and_the_catalogs_is_left_as_it_is()
    {
        const string Own = "// ours\nconst  ours = 1; // no line end behind this";
        var page = Built.From(Some.Catalog(), ("templates/html/js/copy.js", Own))["checklist.html"];
        Assert.Contains(Own + "\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("// Which target of a file", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/* states */", page, StringComparison.Ordinal);
    }
}
