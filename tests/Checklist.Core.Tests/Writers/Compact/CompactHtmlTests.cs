using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Checklist.Core.Tests.Writers.Site;
using Checklist.Core.Writers.Compact;

namespace Checklist.Core.Tests.Writers.Compact;

public sealed class CompactHtmlTests
{
    [Theory]
    [InlineData("<p>a</p>\n<p>b</p>", "<p>a<p>b</p>")]
    [InlineData("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>", "<ul><li>a<li>b</ul>")]
    [InlineData("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a<dd>b</dl>")]
    [InlineData("<p>a</p> b", "<p>a</p>b")]
    [InlineData("<a><p>a</p></a>", "<a><p>a</p></a>")]
    [InlineData("<b>a</b>\n  <i>b</i>", "<b>a</b> <i>b</i>")]
    [InlineData("<p>a  <b>b</b>\n c</p>", "<p>a <b>b</b> c</p>")]
    [InlineData("<pre>\n a\n\n  b &#39;c&#39;</pre>", "<pre>\n a\n\n  b 'c'</pre>")]
    [InlineData("<textarea>  a </textarea>", "<textarea>  a </textarea>")]
    [InlineData("<script>if (a  < b) c(\"<p>a</p> <p>\");</script>", "<script>if (a  < b) c(\"<p>a</p> <p>\");</script>")]
    [InlineData("<p>&quot;a&quot; &amp; &lt;b&gt;</p>", "<p>\"a\" &amp; &lt;b&gt;</p>")]
    [InlineData(
        "<a href=\"#a\" class=\"b c\" data-d=\"\" e=\"f&amp;g\" h=\"i/\">", "<a href=#a class=\"b c\" data-d e=\"f&amp;g\" h=\"i/\">")]
    [InlineData("<a title=\"x > y\" hidden>z</a>", "<a title=\"x > y\" hidden>z</a>")]
    [InlineData("<!doctype html>\n<html lang=\"en\">\n<head>", "<!doctype html><html lang=en><head>")]
    [InlineData("<p>a</p>\u00a0<p>b</p>", "<p>a</p>\u00a0<p>b</p>")]
    [InlineData("<p title=\"é — 😀\">é — 😀</p>", "<p title=\"é — 😀\">é — 😀</p>")]
    [InlineData("<style>a  < b</STYLE> <p>c  d</p>", "<style>a  < b</STYLE><p>c d</p>")]
    [InlineData("<script>a</scrip", "<script>a</scrip")]
    [InlineData("<figure-caption>a</figure-caption>\n<é>", "<figure-caption>a</figure-caption> <é>")]
    [InlineData("a < b", "a < b")]
    [InlineData("<p", "<p")]
    public void A_page_loses_what_it_does_not_need(string html, string expected) => Assert.Equal(expected, Compact(html));

    /// <summary>Each page of the shipped guide is the same page to a browser.</summary>
    [Fact]
    public void A_compact_page_is_the_same_page()
    {
        var parser = new HtmlParser();
        foreach (var (path, html) in BuiltSite.Of("hyper-v-2012").Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.True(Outline(parser.ParseDocument(html)) == Outline(parser.ParseDocument(Compact(html))), path);
        }
    }

    [Fact]
    public void To_make_a_page_compact_twice_changes_nothing()
    {
        var once = Compact(BuiltSite.Of("manual").Files["site/all.html"]);
        Assert.Equal(once, Compact(once));
    }

    /// <summary>Elements with their attributes and texts; white space as words are parted, not as it is written.</summary>
    private static string Outline(IDocument document) => string.Join('\n', document.All.Select(element =>
        $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"))} {Words(element)}"));

    private static string Words(IElement element) =>
        string.Concat(
            element.ChildNodes.OfType<IText>()
                .Select(text => string.Join(' ', text.Data.Split(null as char[], StringSplitOptions.RemoveEmptyEntries))));

    private static string Compact(string html) => Encoding.UTF8.GetString(CompactHtml.Write(Encoding.UTF8.GetBytes(html)).Span);
}
