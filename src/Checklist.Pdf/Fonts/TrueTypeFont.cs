using System.Text;

namespace Checklist.Pdf.Fonts;

/// <summary>
/// A TrueType font file, checked and ready to be embedded. Immutable: one instance may serve many documents and threads.
/// Lengths are in font units, of which <see cref="UnitsPerEm"/> make the font size.
/// </summary>
public sealed class TrueTypeFont
{
    private const int RestrictedLicence = 2; // OS/2 fsType: the maker forbids embedding

    private readonly FontTables tables;
    private readonly CharacterMap characters;
    private readonly PairKerning? kerning;
    private readonly ReadOnlyMemory<byte> metrics;
    private readonly int metricCount;
    private readonly GlyphOutlines outlines;

    private TrueTypeFont(ReadOnlyMemory<byte> file)
    {
        tables = FontTables.Read(file);
        var head = new TableReader(tables.Required("head").Span);
        var hhea = new TableReader(tables.Required("hhea").Span);
        UnitsPerEm = head.U16(18);
        if (UnitsPerEm is < 16 or > 16384)
        {
            throw new FontFormatException("the font file is damaged: its units per em are out of range");
        }

        GlyphCount = new TableReader(tables.Required("maxp").Span).U16(4);
        metricCount = hhea.U16(34);
        metrics = tables.Required("hmtx");
        if (metricCount == 0 || metrics.Length < metricCount * 4)
        {
            throw new FontFormatException("the font file is damaged: its widths are cut off");
        }

        outlines = GlyphOutlines.Read(tables, GlyphCount, hasLongOffsets: head.I16(50) != 0);
        characters = CharacterMap.Read(tables.Required("cmap"));
        kerning = PairKerning.Read(tables.Optional("GPOS"), tables.Optional("kern"));
        Ascent = hhea.I16(4);
        Descent = hhea.I16(6);
        Bounds = (head.I16(36), head.I16(38), head.I16(40), head.I16(42));
        IsBold = (head.U16(44) & 1) != 0;
        IsItalic = (head.U16(44) & 2) != 0;
        CapHeight = ReadCapHeight();
        PostScriptName = ReadName();
        var post = new TableReader(tables.Optional("post").Span);
        IsFixedPitch = post.Length >= 16 && post.U32(12) != 0;
        ItalicAngle = post.Length >= 8 ? (int)Math.Round(post.I16(4) + (post.U16(6) / 65536.0)) : 0;
    }

    public string PostScriptName { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascent { get; }

    /// <summary>Below the baseline, so negative.</summary>
    public int Descent { get; }

    public int CapHeight { get; }

    public bool IsBold { get; }

    public bool IsItalic { get; }

    public bool IsFixedPitch { get; }

    internal int ItalicAngle { get; }

    internal (int Left, int Bottom, int Right, int Top) Bounds { get; }

    internal GlyphOutlines Outlines => outlines;

    internal FontTables Tables => tables;

    /// <summary>Reads a .ttf file.</summary>
    /// <exception cref="FontFormatException">The file is damaged, no TrueType, or must not be embedded.</exception>
    public static TrueTypeFont Read(ReadOnlyMemory<byte> file) => new(file);

    /// <summary>Looks through the outlines of all glyphs, which reading alone does not: for fonts of unknown origin.</summary>
    /// <exception cref="FontFormatException">A glyph is damaged.</exception>
    public void CheckOutlines()
    {
        var positions = new List<int>();
        for (var glyph = 0; glyph < GlyphCount; glyph++)
        {
            var outline = outlines.Outline(glyph);
            GlyphOutlines.VisitComponents(outline, positions);
            foreach (var position in positions)
            {
                outlines.Outline(GlyphOutlines.ComponentGlyph(outline, position));
            }
        }
    }

    /// <summary>The glyph of a code point, or 0 when the font has none.</summary>
    public int Glyph(int codePoint)
    {
        var glyph = characters.Glyph(codePoint);
        return glyph < GlyphCount ? glyph : 0;
    }

    public int AdvanceWidth(int glyph)
    {
        var index = Math.Min(glyph, metricCount - 1);
        return new TableReader(metrics.Span).U16(index * 4);
    }

    /// <summary>What kerning adds to the left glyph's advance; mostly negative.</summary>
    public int Kerning(int leftGlyph, int rightGlyph) => kerning?.Adjustment(leftGlyph, rightGlyph) ?? 0;

    internal bool HasKerning => kerning is not null;

    internal int LeftSideBearing(int glyph)
    {
        var offset = glyph < metricCount ? (glyph * 4) + 2 : (metricCount * 4) + ((glyph - metricCount) * 2);
        return offset + 2 <= metrics.Length ? new TableReader(metrics.Span).I16(offset) : 0;
    }

    private int ReadCapHeight()
    {
        var os2 = new TableReader(tables.Optional("OS/2").Span);
        if (os2.Length >= 10 && (os2.U16(8) & 0xF) == RestrictedLicence)
        {
            throw new FontFormatException("the maker of this font does not allow it to be embedded (OS/2 fsType)");
        }

        return os2.Length >= 90 && os2.U16(0) >= 2 && os2.I16(88) > 0 ? os2.I16(88) : UnitsPerEm * 7 / 10;
    }

    private string ReadName()
    {
        var memory = tables.Optional("name");
        var name = new StringBuilder();
        if (memory.Length >= 6)
        {
            var reader = new TableReader(memory.Span);
            var storage = reader.U16(4);
            for (var index = 0; index < reader.U16(2) && name.Length == 0; index++)
            {
                var record = 6 + (index * 12);
                if (reader.U16(record + 6) != 6)
                {
                    continue;
                }

                foreach (var value in reader.Slice(storage + reader.U16(record + 10), reader.U16(record + 8)))
                {
                    // UTF-16BE or Latin: the letters of a PostScript name are ASCII in both
                    if (char.IsAsciiLetterOrDigit((char)value) || value == '-')
                    {
                        name.Append((char)value);
                    }
                }
            }
        }

        return name.Length is > 0 and < 64 ? name.ToString() : "Embedded";
    }
}
