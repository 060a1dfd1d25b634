using AngleSharp.Html.Parser;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Tests.Writers.Handout;

namespace Checklist.Core.Tests.Writers;

/// <summary>The list of references on paper says each address once.</summary>
public class PaperReferenceTests
{
    private const string Catalog = """
        title: Lab
        references: [{ id: site, title: "https://example.org/", url: "https://example.org" }, { id: book, title: Book, url: "https://example.org/book" }]
        groups:
          - title: G
            controls:
              - { id: a, title: A, references: [site, book], statement: "<https://example.com/x>, <user@example.com> and [the page](https://example.net/y)." }
        """;

    private static readonly string[] Expected =
    [
        "https://example.org/", "Book. https://example.org/book", "https://example.com/x",
        "user@example.com", "the page. https://example.net/y",
    ];

    [Fact]
    public void The_page_says_each_address_once()
    {
        var page = new HtmlParser().ParseDocument(Built.From(MemorySources.Of(Catalog), OutputFormat.Print)["handout.html"]);
        Assert.Equal(Expected, page.QuerySelectorAll(".refs li").Select(item => item.TextContent));
    }

    [Fact]
    public void The_pdf_says_each_address_once()
    {
        var text = PaperSheet.Text(PaperSheet.Of(MemorySources.Of(Catalog)));
        Assert.All(Expected, reference => Assert.Contains(reference, text, StringComparison.Ordinal));
        Assert.Equal(2, text.Split("example.com/x").Length - 1); // in the statement and in the list
    }

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a", true)]
    [InlineData("example.org", "https://example.org/", true)]
    [InlineData("user@example.org", "mailto:user@example.org", true)]
    [InlineData("Example", "https://example.org", false)]
    [InlineData("https://example.org/b", "https://example.org/a", false)]
    [InlineData("Example", null, false)]
    public void A_title_is_the_address_with_or_without_its_scheme(string title, string? url, bool isAddress) =>
        Assert.Equal(isAddress, new DocumentReference("a", 1, title, url).HasAddressAsTitle);
}
