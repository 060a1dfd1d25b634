using Checklist.Pdf.Tagging;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests;

public class PdfDocumentWriterTests
{
    [Fact]
    public void A_page_is_not_finished_while_marks_are_open()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Some.Page((pdf, page) =>
        {
            page.Tag(pdf.Root.Add(StructureRole.P));
            pdf.AddPage(PageSize.A4);
        }));
        Assert.Equal("page 1 is finished while marks of an element are open", error.Message);
    }

    [Fact]
    public void A_document_is_finished_once()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Some.Page((pdf, page) => pdf.Finish()));
        Assert.Equal("the document is finished already", error.Message);
    }

    [Fact]
    public void Nothing_is_added_to_an_element_that_was_released()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Some.Page((pdf, page) =>
        {
            var section = pdf.Root.Add(StructureRole.Sect);
            pdf.Release(pdf.Root);
            section.Add(StructureRole.P);
        }));
        Assert.Equal("the structure element Sect is closed already", error.Message);
    }

    [Fact]
    public void An_attachment_has_a_name_of_its_own()
    {
        var file = new AttachedFile("catalog.json", "application/json", "{}"u8.ToArray(), "The catalog");
        var error = Assert.Throws<ArgumentException>(() => Some.Page((pdf, page) =>
        {
            pdf.Attach(file);
            pdf.Attach(file with { Description = "Again" });
        }));
        Assert.StartsWith("a file `catalog.json` is attached already", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_use_of_a_destination_holds() => Some.Page((pdf, page) =>
    {
        Assert.True(pdf.AddDestination("here", page, 10));
        Assert.False(pdf.AddDestination("here", pdf.AddPage(PageSize.A4), 20));
        Assert.Equal(1, pdf.PageOf("here"));
        Assert.Null(pdf.PageOf("there"));
    });

    [Fact]
    public void An_issue_has_the_origin_that_was_set_last() => Some.Page((pdf, page) =>
    {
        Assert.Null(pdf.Origin);
        pdf.Origin = "hv-01";
        Assert.Equal("hv-01", pdf.Origin);
        using (page.Tag(pdf.Root.Add(StructureRole.P)))
        {
            page.Body.Text(10, 10, "🙂");
        }

        Assert.Equal("hv-01", Assert.Single(pdf.Issues).Origin);
    });

    [Fact]
    public void Pages_are_named_as_they_are_told_to_be()
    {
        using var pdf = new RawPdf(Some.Page((pdf, page) =>
        {
            pdf.StartPageLabels(page, PageLabelStyle.LowercaseRoman);
            pdf.StartPageLabels(pdf.AddPage(PageSize.A4), PageLabelStyle.Digits, first: 5);
            pdf.StartPageLabels(pdf.AddPage(PageSize.A4), PageLabelStyle.Letters, "Annex ");
            pdf.StartPageLabels(pdf.AddPage(PageSize.A4), PageLabelStyle.UppercaseRoman);
            pdf.StartPageLabels(pdf.AddPage(PageSize.A4.Landscape), PageLabelStyle.None, "Back (cover)");
        }));
        var labels = pdf.NumberTree(pdf.Dictionary(pdf.Catalog, "PageLabels")!)
            .ToDictionary(label => label.Key, label => (DictionaryToken)label.Value);
        Assert.Equal(["r", "D", "A", "R", null], labels.OrderBy(label => label.Key).Select(label => pdf.Text(label.Value, "S")));
        Assert.Equal(
            [null, null, "Annex ", null, "Back (cover)"], labels.OrderBy(label => label.Key).Select(label => pdf.Text(label.Value, "P")));
        Assert.Equal([null, 5, null, null, null], labels.OrderBy(label => label.Key).Select(label => pdf.Number(label.Value, "St")));
        var cover = pdf.Document.GetPage(5);
        Assert.True(cover.Width > cover.Height);
    }
}
