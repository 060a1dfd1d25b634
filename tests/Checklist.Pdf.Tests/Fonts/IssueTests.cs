using Checklist.Pdf.Fonts;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests.Fonts;

public class IssueTests
{
    [Fact]
    public void What_cannot_be_shown_is_reported_with_its_place()
    {
        var flow = new DocumentFlow(new MemoryStream(), new DocumentProperties("Some"), new PageSetup());
        flow.Document.Origin = "hv-01";
        flow.Add(new Paragraph("🙂 ok"));
        flow.Document.Origin = "hv-02";
        flow.Add(new Paragraph("مر 🙂"));
        flow.Finish();
        Assert.Equal(
            [
                new TextIssue(0x1F642, TextIssueKind.MissingGlyph, "hv-01"),
                new TextIssue('م', TextIssueKind.NeedsShaping, "hv-02"),
                new TextIssue('ر', TextIssueKind.NeedsShaping, "hv-02"),
            ],
            flow.Document.Issues);
    }

    [Fact]
    public void Its_sign_of_replacement_keeps_the_character_for_readers()
    {
        using var pdf = PdfDocument.Open(Some.Flow(new Paragraph("a 🙂 مرحبا")));
        Assert.Equal("a 🙂 مرحبا", pdf.GetPage(1).Text);
    }

    [Fact]
    public void A_text_can_be_asked_about_beforehand()
    {
        Assert.Empty(DefaultFonts.All.FindIssues("Größe\u00A0→ ☐ Привет e\u0301 \u200B"));
        Assert.Equal([TextIssueKind.MissingGlyph, TextIssueKind.NeedsShaping], DefaultFonts.All.FindIssues("漢漢ש").Select(issue => issue.Kind));
    }

    [Fact]
    public void A_letter_and_its_mark_become_one_character()
    {
        using var pdf = PdfDocument.Open(Some.Flow(new Paragraph("re\u0301sume\u0301 Vie\u0323\u0302t \u0438\u0306")));
        Assert.Equal("résumé Việt й", pdf.GetPage(1).Text);
    }
}
