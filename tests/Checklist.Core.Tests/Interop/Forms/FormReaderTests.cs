using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;

namespace Checklist.Core.Tests.Interop.Forms;

public class FormReaderTests
{
    [Theory]
    [InlineData("", "CHK6050")]
    [InlineData(" \r\n ", "CHK6050")]
    [InlineData("\u000B", "CHK6050")] // this and the next two were found by .ci/fuzz
    [InlineData("\u00A0", "CHK6050")]
    [InlineData("\u00FF\u00FE", "CHK6050")]
    [InlineData("Dear auditor, all is well.", "CHK6050")]
    [InlineData("\u0089PNG\r\n", "CHK6050")]
    [InlineData("<!doctype html><title>Checklist</title>", "CHK6054")]
    [InlineData("{\"results\": [", "CHK6051")]
    [InlineData("[1, 2]", "CHK6051")]
    [InlineData("{\"results\": []}", "CHK6054")]
    [InlineData("{\"catalog\": {\"id\": \"lab\"}}", "CHK6054")]
    [InlineData("%PDF-1.7\n", "CHK6051")]
    public void A_file_that_is_no_form_gives_one_finding(string text, string code)
    {
        var (form, codes) = FormRead.Of(Encoding.Latin1.GetBytes(text));
        Assert.Null(form);
        Assert.Equal(code, codes);
    }

    [Fact]
    public void An_encrypted_workbook_is_told_apart()
    {
        Assert.Equal("CHK6052", FormRead.Of(Compound("EncryptedPackage")).Codes);
    }

    [Theory]
    [InlineData("Workbook", "Excel 97-2003 (`.xls`)")]
    [InlineData("Book", "Excel 97-2003 (`.xls`)")]
    [InlineData("WordDocument", "Word 97-2003")]
    [InlineData("x", "older Office")]
    public void A_file_of_the_older_office_says_what_it_is(string stream, string what) => AssertIs(what, Compound(stream));

    [Theory]
    [InlineData(
        "<?xml version='1.0'?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">", "(`.fods`)")]
    [InlineData(
        "<?xml version='1.0'?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "Excel 2003")]
    [InlineData("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", "page that Excel saved")]
    [InlineData("<?xml version='1.0'?><xfdf xmlns=\"http://ns.adobe.com/xfdf/\">", "without the form")]
    [InlineData("%FDF-1.2\n", "without the form")]
    [InlineData("{\\rtf1\\ansi", "(`.rtf`)")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/mixed", "a mail")]
    [InlineData("<?xml version='1.0'?><notes/>", "an XML file")]
    [InlineData("GIF89a\0", "a picture")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "a picture")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ", "a picture")]
    public void A_file_of_another_program_says_what_it_is(string text, string what) => AssertIs(what, Encoding.Latin1.GetBytes(text));

    [Theory]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "(`.ods`)")]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.text", "(`.odt`)")]
    [InlineData("word/document.xml", "", "(`.docx`)")]
    [InlineData("ppt/presentation.xml", "", "(`.pptx`)")]
    [InlineData("xl/workbook.bin", "", "(`.xlsb`)")]
    [InlineData("Index/Document.iwa", "", "Numbers")]
    [InlineData("anna/handout.pdf", "", "it is an archive")]
    [InlineData("photo.jpg", "", "no workbook")]
    public void An_archive_says_what_it_is(string entry, string text, string what)
    {
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write(text);
        }

        AssertIs(what, stream.ToArray());
    }

    [Fact]
    public void A_file_at_the_bound_is_looked_at_and_one_byte_more_is_not() =>
        Assert.Equal(
            "CHK6050 CHK6053", $"{FormRead.Of(new byte[64 * 1024 * 1024]).Codes} {FormRead.Of(new byte[(64 * 1024 * 1024) + 1]).Codes}");

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. Encoding.Unicode.GetBytes(stream)];

    private static void AssertIs(string what, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(FormReader.Read("form", bytes, diagnostics));
        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal("CHK6050", finding.Code);
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
    }
}
