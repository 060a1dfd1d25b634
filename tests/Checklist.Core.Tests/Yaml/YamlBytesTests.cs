using System.Text;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Yaml;

/// <summary>What cannot be in a case file, because the file would not be text.</summary>
public class YamlBytesTests
{
    [Fact]
    public void Utf_16_is_named()
    {
        Assert.Equal("CHK1002@1:1-1:1", Of([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Some.CatalogText)]));
        Assert.Equal(
            "CHK1002@1:1-1:1", Of([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Some.CatalogText)]));
        Assert.Equal("CHK1002@1:1-1:1", Of(Encoding.Unicode.GetBytes(Some.CatalogText)));
        Assert.Equal("CHK1002@1:1-1:1", Of(Encoding.BigEndianUnicode.GetBytes(Some.CatalogText)));
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_reported_at_their_place()
    {
        Assert.Equal("CHK1002@2:10-2:10", Of([.. "title: a\nsummary: "u8, 0xE4, .. "\n"u8]));
        Assert.Equal("CHK1002@1:8-1:8", Of([.. "title: "u8, 0xED, 0xA0, 0x80, .. "\n"u8]));
    }

    [Fact]
    public void A_replacement_character_of_the_author_is_text() => Assert.Equal("", Of("title: a \uFFFD b\n"u8.ToArray()));

    [Fact]
    public void A_nul_byte_is_reported_at_its_place() => Assert.Equal("CHK1003@1:9-1:10", Of("title: a\0b\n"u8.ToArray()));

    [Fact]
    public void A_control_character_of_a_block_is_reported_at_its_place_whatever_ends_the_lines()
    {
        Assert.Equal("CHK1003@2:3-2:4", Of("title: |\n  \u001cb\n"u8.ToArray()));
        Assert.Equal("CHK1003@2:3-2:4", Of("title: |\r  \u001cb\r"u8.ToArray()));
        Assert.Equal("CHK1003@2:3-2:4", Of("title: |\r\n  \u001cb\r\n"u8.ToArray()));
    }

    [Fact]
    public void A_byte_order_mark_in_the_text_is_refused() => Assert.Equal("CHK1003@1:9-1:10", Of("title: a\uFEFFb\n"u8.ToArray()));

    [Theory]
    [InlineData('\u0001')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\u009B')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    public void A_character_without_a_printed_form_is_refused(char character)
    {
        // The YAML library refuses some of these in plain text by itself; as escapes they all reach us.
        Assert.Equal("CHK1003", Findings.Codes($"title: \"a\\u{(int)character:x4}b\"\n").Single());
        Assert.Contains(Findings.Codes($"title: a{character}b\n").Single(), (string[])["CHK1001", "CHK1003"]);
    }

    [Fact]
    public void A_file_without_a_byte_is_empty() => Assert.Equal("CHK1012@1:1-1:1", Of([]));

    private static string Of(byte[] bytes) => Findings.Of(new MemorySources().Add("catalog.yaml", bytes));
}
