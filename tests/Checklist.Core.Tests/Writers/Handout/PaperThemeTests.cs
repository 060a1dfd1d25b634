using Checklist.Core.Tests.Support;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Core.Tests.Writers.Handout;

public class PaperThemeTests
{
    private static readonly byte[] Mono = File.ReadAllBytes(Repository.PathOf("src/Checklist.Pdf/Fonts/Files/NotoSansMono-Regular.ttf"));

    [Fact]
    public void Fonts_beside_the_catalog_are_embedded()
    {
        var sources = MemorySources.Of(Some.Catalog("theme: { fonts: { regular: fonts/own.ttf } }")).Add("fonts/own.ttf", Mono);
        using var pdf = PdfDocument.Open(PaperSheet.Of(sources));
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters),
            letter => Assert.Contains("NotoSansMono", letter.FontName, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(500)]
    public void A_font_that_is_cut_off_is_a_finding_at_its_name(int length)
    {
        var sources = MemorySources.Of(Some.Catalog("theme:\n  fonts:\n    regular: own.ttf")).Add("own.ttf", Mono[..length]);
        Assert.Equal("CHK5014@4:14-4:21", Findings.Of(sources));
    }

    [Fact]
    public void Damaged_bytes_in_a_font_are_a_finding_or_another_look_and_never_a_fault()
    {
        for (var place = 40; place < Mono.Length; place += Mono.Length / 23)
        {
            var bytes = Mono.ToArray();
            bytes.AsSpan(place, Math.Min(30, bytes.Length - place)).Fill(0xFF);
            var found = Findings.Of(MemorySources.Of(Some.Catalog("theme: { fonts: { regular: own.ttf } }")).Add("own.ttf", bytes));
            Assert.True(
                found is "" || found.Contains("CHK5014", StringComparison.Ordinal) || found.Contains("CHK5010", StringComparison.Ordinal),
                found);
        }
    }

    [Fact]
    public void A_font_that_is_not_there_is_a_finding_at_its_name() =>
        Assert.Equal("CHK3006@2:28-2:35", Findings.Of(MemorySources.Of(Some.Catalog("theme: { fonts: { regular: own.ttf } }"))));

    [Fact]
    public void A_damaged_logo_is_a_finding_and_one_of_another_kind_is_told()
    {
        Assert.Contains(
            "CHK5013", Findings.Of(MemorySources.Of(Some.Catalog("theme: { logo: logo.png }")).Add("logo.png", [1, 2, 3])),
            StringComparison.Ordinal);
        Assert.Contains(
            "CHK5012", Findings.Of(Some.Catalog("theme: { logo: logo.gif }"), ("logo.gif", "GIF89a")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("#ff0")]
    [InlineData("#ffffff")]
    [InlineData("#0b5563")]
    public void The_accent_is_dark_enough_on_any_printer(string? hex)
    {
        var color = PaperAccent.Of(hex);
        Assert.True((0.2126 * color.Red) + (0.7152 * color.Green) + (0.0722 * color.Blue) < 110, $"{color}");
    }

    [Fact]
    public void Codes_lead_to_the_published_page_of_each_control()
    {
        string[] controls = [Some.Control(), Some.Control("rel-02")];
        Assert.Equal(0, Codes("theme: { qr: none }", controls));
        Assert.Equal(1, Codes("", controls));
        Assert.Equal(3, Codes("url: https://example.org/guide\ntheme: { qr: controls }", controls));
    }

    private static int Codes(string head, string[] controls)
    {
        var tree = StructureText.Dump(PaperSheet.Of(MemorySources.Of(Some.Catalog(head, controls))));
        return tree.Split('\n').Count(line => line.Trim().StartsWith("Figure", StringComparison.Ordinal));
    }
}
