using Checklist.Pdf.Fonts;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Pdf.Tests.Fonts;

public class TrueTypeFontTests
{
    private static readonly TrueTypeFont Sans = DefaultFonts.All.Text.Regular;

    [Fact]
    public void Reads_names_and_measures()
    {
        Assert.Equal("NotoSans-Regular", Sans.PostScriptName);
        Assert.Equal(1000, Sans.UnitsPerEm);
        Assert.Equal(714, Sans.CapHeight);
        Assert.Equal(639, Sans.AdvanceWidth(Sans.Glyph('A')));
        Assert.True(DefaultFonts.All.Mono.Regular.IsFixedPitch);
        Assert.True(DefaultFonts.All.Text.Bold!.IsBold);
        Assert.True(DefaultFonts.All.Text.Italic!.IsItalic);
    }

    [Theory]
    [InlineData('A', 'V', -40)]
    [InlineData('T', 'o', -70)]
    [InlineData('n', 'n', 0)]
    public void Kerns_pairs(char left, char right, int expected) =>
        Assert.Equal(expected, Sans.Kerning(Sans.Glyph(left), Sans.Glyph(right)));

    [Fact]
    public void Has_Latin_Greek_and_Cyrillic_in_every_style()
    {
        foreach (var family in (FontFamily[])[DefaultFonts.All.Text, DefaultFonts.All.Mono])
        {
            foreach (var font in (TrueTypeFont[])
            [
                family.Face(false, false),
                family.Face(true, false),
                family.Face(false, true),
                family.Face(true, true),
            ])
            {
                Assert.DoesNotContain("AzÄßñŁőαΩЖяҐ–—‘’“”„…€•†", character => font.Glyph(character) == 0);
            }
        }
    }

    [Theory]
    [InlineData("OTTO\0\0\0\0\0\0\0\0", "CFF")]
    [InlineData("ttcf\0\0\0\0\0\0\0\0", "collections")]
    [InlineData("<html></html>", "not a TrueType")]
    [InlineData("", "shorter")]
    public void Says_what_it_cannot_read(string content, string expected)
    {
        var error = Assert.Throws<FontFormatException>(() => TrueTypeFont.Read(System.Text.Encoding.ASCII.GetBytes(content)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("head", 18, 15, "the font file is damaged: its units per em are out of range")]
    [InlineData("hhea", 34, 0, "the font file is damaged: its widths are cut off")]
    [InlineData("OS/2", 8, 2, "the maker of this font does not allow it to be embedded (OS/2 fsType)")]
    public void Says_what_it_cannot_use(string table, int offset, int word, string expected)
    {
        var error = Assert.Throws<FontFormatException>(() => TrueTypeFont.Read(FontFile.With(table, offset, (ushort)word)));
        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void A_damaged_file_gives_a_typed_error_or_a_font_that_works()
    {
        var good = Some.Font("NotoSansSymbols2-Regular");
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var bad = good.AsSpan(0, round % 3 == 0 ? random.Next(good.Length) : good.Length).ToArray();
            for (var change = 0; change < 8 && bad.Length > 0; change++)
            {
                // mostly in the head of the file, where the structure is
                bad[random.Next(round % 2 == 0 ? Math.Min(bad.Length, 4000) : bad.Length)] = (byte)random.Next(256);
            }

            try
            {
                var font = TrueTypeFont.Read(bad);
                var glyphs = Enumerable.Range(0, Math.Min(font.GlyphCount, 200)).ToArray();
                foreach (var codePoint in "A☐✓")
                {
                    font.Kerning(font.Glyph(codePoint), font.Glyph('V'));
                }

                SubsetFile.Write(font, glyphs);
            }
            catch (FontFormatException)
            {
            }
        }
    }

    [Fact]
    public void A_subset_is_a_font_again_with_composite_glyphs_complete()
    {
        var glyphs = new[] { 0, Sans.Glyph('A'), Sans.Glyph('Ä'), Sans.Glyph('ǻ') };
        var characters = new[] { ((int)'A', 1), ('Ä', 2), ('ǻ', 3) };
        var subset = TrueTypeFont.Read(SubsetFile.Write(Sans, glyphs, characters));
        Assert.Equal(2, subset.Glyph('Ä'));
        Assert.Equal(Sans.AdvanceWidth(Sans.Glyph('Ä')), subset.AdvanceWidth(2));
        var components = new List<int>();
        for (var glyph = 0; glyph < subset.GlyphCount; glyph++)
        {
            var outline = subset.Outlines.Outline(glyph).ToArray();
            GlyphOutlines.VisitComponents(outline, components);
            Assert.All(components, position => Assert.InRange(GlyphOutlines.ComponentGlyph(outline, position), 0, subset.GlyphCount - 1));
        }

        Assert.True(subset.GlyphCount > 4);
    }

    [Fact]
    public void A_subset_keeps_the_programs_that_its_outlines_need()
    {
        byte[] values = [0, 1, 2, 3, 4, 5];
        byte[] program = [0xB0, 1, 0x21];
        var font = TrueTypeFont.Read(FontFile.With(("cvt ", values), ("fpgm", program), ("prep", [])));
        var subset = TrueTypeFont.Read(SubsetFile.Write(font, [0, font.Glyph('A')], [('A', 1)]));
        Assert.Equal(values, subset.Tables.Optional("cvt ").ToArray());
        Assert.Equal(program, subset.Tables.Optional("fpgm").ToArray());
        Assert.True(subset.Tables.Optional("prep").IsEmpty);
    }

    [Fact]
    public void Outlines_are_looked_through_when_asked()
    {
        Sans.CheckOutlines();
        var composite = Sans.Outlines.Outline(Sans.Glyph('Ä'));
        var components = new List<int>();
        GlyphOutlines.VisitComponents(composite, components);
        var place = Sans.Tables.Required("glyf").Span.IndexOf(composite) + components[0];
        var font = TrueTypeFont.Read(FontFile.With("glyf", place, 0xFFFF));
        Assert.Equal(
            "the font file is damaged: a glyph is made of one that does not exist",
            Assert.Throws<FontFormatException>(font.CheckOutlines).Message);
    }
}
