using Checklist.Pdf.Forms;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Pdf.Tests;

public class SliceTests
{
    [Fact]
    public void One_page()
    {
        var stream = new MemoryStream();
        var pdf = new PdfDocumentWriter(stream, new DocumentProperties("One page"));
        var page = pdf.AddPage(PageSize.A4);
        var paragraph = pdf.Root.Add(StructureRole.P);
        using (page.Tag(paragraph))
        {
            page.Body.Text(60, 80, "Ärger AVATAR To Привет Ελληνικά → ☐ ✓", new TextStyle(14, 18));
        }

        using (page.Artifact())
        {
            page.Body.Rectangle(60, 100, 17, 17, Color.Black, 0.75);
            page.Body.Rectangle(60, 130, 200, 17, Color.Black, 0.75);
        }

        page.AddField(new CheckBox("a/b", "Tick when done") { IsChecked = true }, new Area(60, 100, 17, 17), pdf.Root.Add(StructureRole.Form));
        page.AddField(new TextField("a/c", "A note") { Value = "Größe (5)" }, new Area(60, 130, 200, 17), pdf.Root.Add(StructureRole.Form));
        pdf.Finish();
        File.WriteAllBytes("/tmp/pdfwork/slice.pdf", stream.ToArray());
        Assert.Empty(pdf.Issues);
    }

    [Fact]
    public void Demo_pages() => File.WriteAllBytes("/tmp/pdfwork/demo.pdf", Support.Demo.Write());
}
