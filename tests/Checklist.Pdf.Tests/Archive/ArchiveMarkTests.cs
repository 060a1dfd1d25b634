using Checklist.Pdf.Archive;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Images;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Pdf.Tests.Archive;

/// <summary>A document has the marks of the standards that it keeps, and no others.</summary>
public class ArchiveMarkTests
{
    private static readonly DocumentProperties Properties = new("Some") { IsArchive = true };

    [Fact]
    public void A_document_has_part_2_and_one_with_a_file_part_3()
    {
        Assert.Equal(("2A", ""), Write(new Paragraph("text")));
        var (bytes, _) = Document(
            Properties, flow => flow.Document.Attach(new AttachedFile("a.json", "application/json", "{}"u8.ToArray(), "A file")));
        using var checks = new PdfArchiveChecks(bytes);
        Assert.Equal("3A", checks.Claim);
        Assert.Empty(checks.AttachedFiles());
    }

    [Fact]
    public void Nothing_is_claimed_that_nobody_asked_for()
    {
        var (bytes, _) = Document(new DocumentProperties("Some"), flow => flow.Add(new Paragraph("text")));
        using var checks = new PdfArchiveChecks(bytes);
        Assert.Equal("", checks.Claim);
        Assert.Equal(["the metadata claims ``", "the mark of PDF/UA is not described"], checks.Marks());
        Assert.Contains("there is no output intent, or more than one", checks.OutputIntent());
    }

    [Fact]
    public void A_character_that_no_font_has_costs_the_marks() =>
        Assert.Equal(("", "no font has the character U+1F642 in r1"), Write(new Paragraph("a \U0001F642")));

    [Fact]
    public void A_text_that_is_too_long_for_a_string_costs_the_mark()
    {
        FieldLine Field(int length) => new(
            new TextField("note", "A note") { Value = new string('\u00E4', length), IsMultiline = true, IsBounded = true }, "Note");
        Assert.Equal(("2A", ""), Write(Field(16_382)));
        Assert.Equal(("", "a text has more than 32,767 bytes in r1"), Write(Field(16_383)));
    }

    [Fact]
    public void A_name_that_is_too_long_costs_the_mark()
    {
        TickRow Row(int length) => new(new TickBox(new CheckBox("box", "A box") { OnValue = new string('a', length) }, "Box"));
        Assert.Equal(("2A", ""), Write(Row(127)));
        Assert.Equal(("", "a name has more than 127 bytes in r1"), Write(Row(128)));
    }

    [Fact]
    public void A_picture_of_inks_costs_the_mark()
    {
        var image = PdfImage.Read(Jpeg(components: 4));
        Assert.Equal(
            ("", "a picture has the colors of a printing press (CMYK) in r1"), Write(new Picture(image, 10, "inks")));
        Assert.Equal(("2A", ""), Write(new Picture(PdfImage.Read(Jpeg(components: 3)), 10, "light")));
    }

    [Fact]
    public void A_heading_that_skips_a_level_costs_both_marks()
    {
        var (bytes, issues) = Document(Properties, flow => flow.Add(new Heading(1, "a"), new Heading(3, "b")));
        Assert.Equal([PdfStandard.Accessible, PdfStandard.Archive], issues.Select(issue => issue.Standard));
        using var checks = new PdfArchiveChecks(bytes);
        Assert.Contains("the metadata does not claim PDF/UA-1", checks.Marks());
    }

    [Fact]
    public void Elements_that_are_wrong_are_named()
    {
        var stream = new MemoryStream();
        var pdf = new PdfDocumentWriter(stream, Properties);
        pdf.AddPage(PageSize.A4);
        pdf.Root.Add(StructureRole.Figure);
        pdf.Root.Add(StructureRole.TH);
        pdf.Root.Add(StructureRole.Form);
        pdf.Root.Add(StructureRole.Sect).Language = "not a tag";
        pdf.Finish();
        Assert.Equal(
            [
                "a picture has no alternative text", "a picture does not say what area it covers", "an element Figure is empty",
                "an element TH is below Document", "a head of a table does not say of what", "an element Form is empty",
                "a form element is neither a field nor a printed one", "`not a tag` is not a language tag",
            ],
            pdf.ConformanceIssues.Where(issue => issue.Standard == PdfStandard.Archive).Select(issue => issue.Message));
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("de-CH-1996", true)]
    [InlineData("english_", false)]
    public void A_language_has_the_form_of_one(string language, bool isGood) =>
        Assert.Equal(isGood ? "2A" : "", ClaimOf(Document(Properties with { Language = language }, _ => { }).Bytes));

    [Fact]
    public void The_demo_with_all_kinds_of_fields_keeps_every_rule()
    {
        using var checks = new PdfArchiveChecks(Demo.Write(isArchive: true));
        Assert.Empty(checks.Marks().Concat(checks.Annotations()).Concat(checks.FontsAreEmbedded()).Concat(checks.Structure()));
    }

    [Fact]
    public void What_does_not_belong_into_an_archive_is_found_in_a_document_that_is_not_one()
    {
        using var checks = new PdfArchiveChecks(Demo.Write());
        Assert.Equal(["the font ZapfDingbats is not in the file"], checks.FontsAreEmbedded());
    }

    private static (string Claim, string Issues) Write(Block block)
    {
        var (bytes, issues) = Document(Properties, flow =>
        {
            flow.Document.Origin = "r1";
            flow.Add(block);
        });
        var archive = issues.Where(issue => issue.Standard == PdfStandard.Archive).Select(issue => $"{issue.Message} in {issue.Origin}");
        return (ClaimOf(bytes), string.Join('|', archive));
    }

    private static string ClaimOf(byte[] bytes)
    {
        using var checks = new PdfArchiveChecks(bytes);
        return checks.Claim;
    }

    private static (byte[] Bytes, IReadOnlyList<ConformanceIssue> Issues) Document(
        DocumentProperties properties, Action<DocumentFlow> fill)
    {
        var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, properties, new PageSetup());
        fill(flow);
        flow.Finish();
        return (stream.ToArray(), flow.Document.ConformanceIssues);
    }

    private static byte[] Jpeg(int components) =>
    [
        0xFF, 0xD8, 0xFF, 0xC0, 0, (byte)(8 + (3 * components)), 8, 0, 4, 0, 4, (byte)components, .. new byte[3 * components], 0xFF, 0xD9,
    ];
}
