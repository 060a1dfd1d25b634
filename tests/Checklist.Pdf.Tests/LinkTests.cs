using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Pdf.Tests;

public class LinkTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("")]
    public void Only_addresses_of_the_web_and_of_mail_are_links(string address) =>
        Assert.Throws<ArgumentException>(() => LinkTarget.Uri(address));

    [Fact]
    public void A_destination_that_nothing_has_is_reported()
    {
        var flow = new DocumentFlow(new MemoryStream(), new DocumentProperties("Some"), new PageSetup());
        flow.Add(new Paragraph(Inline.Link(LinkTarget.Destination("there"), "a"), Inline.Link(LinkTarget.Destination("nowhere"), "b")));
        flow.Add(new Paragraph("here") { Destination = "there" });
        flow.Finish();
        Assert.Equal(["nowhere"], flow.Document.UnresolvedDestinations);
    }

    [Fact]
    public void A_link_over_two_lines_is_one_element_with_two_annotations()
    {
        var bytes = Some.Flow(
            new Paragraph(
                "before ", Inline.Link(LinkTarget.Uri("https://example.org/?a=(1)&b=ü"), new string('w', 12) + " " + new string('w', 22)),
                " after"));
        PdfStructureChecks.AssertClean(bytes);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);
        Assert.Equal(2, pdf.GetPage(1).GetAnnotations().Count());
        Assert.Equal(1, StructureText.Dump(bytes).Split("Link").Length - 1);
    }
}
