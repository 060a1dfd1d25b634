using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;

namespace Checklist.Pdf.Tests.Support;

/// <summary>The checks must find what is wrong.</summary>
public class PdfStructureChecksTests
{
    [Fact]
    public void A_skipped_heading_level_is_found() =>
        Assert.Contains(
            "a heading of level 3 follows one of level 1", PdfStructureChecks.Find(Some.Flow(new Heading(1, "a"), new Heading(3, "b"))));

    [Fact]
    public void A_figure_without_text_and_a_header_without_scope_are_found()
    {
        var findings = PdfStructureChecks.Find(Some.Page((pdf, page) =>
        {
            pdf.Root.Add(StructureRole.Figure);
            pdf.Root.Add(StructureRole.Table).Add(StructureRole.TR).Add(StructureRole.TH);
            pdf.Root.Add(StructureRole.LI);
        }));
        Assert.Equal(["a Figure has no alternative text", "a TH has no scope", "a LI hangs below a Document", "a LI holds nothing"], findings);
    }

    [Fact]
    public void Marks_without_meaning_cannot_be_made() => Assert.Throws<InvalidOperationException>(() =>
        Some.Page((pdf, page) => page.Body.Line(0, 0, 10, 10, 1, Color.Black)));

    [Fact]
    public void Marks_of_two_elements_cannot_be_mixed() => Assert.Throws<InvalidOperationException>(() => Some.Page((pdf, page) =>
    {
        using (page.Tag(pdf.Root.Add(StructureRole.P)))
        using (page.Artifact())
        {
            page.Body.Line(0, 0, 10, 10, 1, Color.Black);
        }
    }));
}
