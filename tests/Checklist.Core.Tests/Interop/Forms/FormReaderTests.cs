using System.Text;

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
        byte[] container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
        Assert.Equal("CHK6052", FormRead.Of(container).Codes);
    }

    [Fact]
    public void A_file_at_the_bound_is_looked_at_and_one_byte_more_is_not() =>
        Assert.Equal("CHK6050 CHK6053", $"{FormRead.Of(new byte[64 * 1024 * 1024]).Codes} {FormRead.Of(new byte[(64 * 1024 * 1024) + 1]).Codes}");
}
