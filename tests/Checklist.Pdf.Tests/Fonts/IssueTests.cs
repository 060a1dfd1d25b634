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
        Assert.Equal(
            [TextIssueKind.MissingGlyph, TextIssueKind.NeedsShaping], DefaultFonts.All.FindIssues("漢漢ש").Select(issue => issue.Kind));
    }

    [Fact]
    public void What_steers_the_layout_has_no_picture_and_is_no_issue() =>
        Assert.Empty(DefaultFonts.All.FindIssues("\a \u0085 \u00AD \u200D \u2028 \u202E \u2066 \uFE0F \U000E0020"));

    [Fact]
    public void A_space_and_a_hyphen_serve_for_those_that_do_not_break()
    {
        var sans = DefaultFonts.All.Text.Regular;
        var characters = "\u0020-A".Select(character => ((int)character, sans.Glyph(character))).ToArray();
        var font = TrueTypeFont.Read(FontFile.With(("cmap", SubsetCharacterMap.Write(characters))));
        var stream = new MemoryStream();
        var flow = new DocumentFlow(
            stream, new DocumentProperties("Some"), Some.SmallPage, fonts: new FontSet(new FontFamily(font), new FontFamily(font)));
        flow.Add(new Paragraph("A\u00A0A\u2011A\u202FA"));
        flow.Finish();
        Assert.Empty(flow.Document.Issues);
        using var pdf = PdfDocument.Open(stream.ToArray());
        Assert.Equal("A\u00A0A\u2011A\u202FA", pdf.GetPage(1).Text);
    }

    [Fact]
    public void A_document_has_no_more_signs_of_a_font_than_two_bytes_can_count()
    {
        var font = new EmbeddedFont(DefaultFonts.All.Text.Regular, 0);
        for (var number = 1; number < ushort.MaxValue; number++)
        {
            Assert.Equal(number, font.Add(glyph: 36, codePoint: number));
        }

        Assert.Equal(0, font.Add(36, 'A'));
        Assert.Equal(ushort.MaxValue, font.Glyphs.Count);
    }

    [Fact]
    public void A_letter_and_its_mark_become_one_character()
    {
        using var pdf = PdfDocument.Open(Some.Flow(new Paragraph("re\u0301sume\u0301 Vie\u0323\u0302t \u0438\u0306")));
        Assert.Equal("résumé Việt й", pdf.GetPage(1).Text);
    }
}
