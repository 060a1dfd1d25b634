using System.Text;
using System.Xml.Linq;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests;

public class DocumentPropertiesTests
{
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";

    [Fact]
    public void Say_the_same_twice()
    {
        using var pdf = PdfDocument.Open(Write(new DocumentProperties("Größe & <Maß>", "de-CH")
        {
            Author = "A & B",
            Subject = "Audit",
            Keywords = "one, two",
            Creator = "checklist",
            Created = new DateTimeOffset(2026, 11, 23, 9, 5, 7, TimeSpan.FromHours(-3.5)),
        }));
        var information = pdf.Information;
        Assert.Equal(
            ("Größe & <Maß>", "A & B", "Audit", "one, two", "checklist"),
            (information.Title, information.Author, information.Subject, information.Keywords, information.Creator));
        Assert.Equal("D:20261123090507-03'30'", information.CreationDate);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 9, 5, 7, TimeSpan.FromHours(-3.5)), information.GetCreatedDateTimeOffset());
        var metadata = Metadata(pdf);
        Assert.Equal("Größe & <Maß>", metadata.Descendants(Dublin + "title").Single().Value);
        Assert.Equal("A & B", metadata.Descendants(Dublin + "creator").Single().Value);
        Assert.Equal("de-CH", metadata.Descendants(Dublin + "language").Single().Value);
        Assert.Equal("2026-11-23T09:05:07-03:30", metadata.Descendants(Xmp + "CreateDate").Single().Value);
    }

    [Fact]
    public void Say_no_more_than_they_are_told()
    {
        using var pdf = PdfDocument.Open(Write(new DocumentProperties("Some")));
        Assert.Null(pdf.Information.CreationDate);
        Assert.Null(pdf.Information.Author);
        Assert.Empty(Metadata(pdf).Descendants(Xmp + "CreateDate"));
    }

    [Fact]
    public void Characters_that_metadata_cannot_hold_are_replaced()
    {
        using var pdf = PdfDocument.Open(Write(new DocumentProperties("a\u0001b\uD83Dc\uFFFFd\te🙂")));
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\te🙂", Metadata(pdf).Descendants(Dublin + "title").Single().Value);
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData(" ", "en")]
    [InlineData("Some", "")]
    public void A_title_and_a_language_are_needed(string title, string language) =>
        Assert.Throws<ArgumentException>(() => Write(new DocumentProperties(title, language)));

    private static byte[] Write(DocumentProperties properties)
    {
        var stream = new MemoryStream();
        var pdf = new PdfDocumentWriter(stream, properties);
        pdf.AddPage(PageSize.A4);
        pdf.Finish();
        return stream.ToArray();
    }

    private static XDocument Metadata(PdfDocument pdf)
    {
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        return XDocument.Parse(Encoding.UTF8.GetString(metadata.GetXmlBytes().ToArray()));
    }
}
