using System.Buffers.Binary;

namespace Checklist.Pdf.Fonts;

/// <summary>The outlines of a font's glyphs, as they are in its glyf table.</summary>
internal sealed class GlyphOutlines
{
    private const int ArgumentsAreWords = 1;
    private const int HasScale = 8;
    private const int MoreComponents = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;

    private readonly ReadOnlyMemory<byte> glyf;
    private readonly int[] offsets;

    private GlyphOutlines(ReadOnlyMemory<byte> glyf, int[] offsets)
    {
        this.glyf = glyf;
        this.offsets = offsets;
    }

    public static GlyphOutlines Read(FontTables tables, int glyphCount, bool hasLongOffsets)
    {
        var table = tables.Required("glyf");
        var loca = new TableReader(tables.Required("loca").Span);
        var starts = new int[glyphCount + 1];
        for (var glyph = 0; glyph <= glyphCount; glyph++)
        {
            var offset = hasLongOffsets ? loca.Offset32(glyph * 4) : loca.U16(glyph * 2) * 2;
            if (offset > table.Length || (glyph > 0 && offset < starts[glyph - 1]))
            {
                throw new FontFormatException("the font file is damaged: its glyph offsets are out of order");
            }

            starts[glyph] = offset;
        }

        return new GlyphOutlines(table, starts);
    }

    public ReadOnlySpan<byte> Outline(int glyph) => glyph + 1 < offsets.Length
        ? glyf.Span[offsets[glyph]..offsets[glyph + 1]]
        : throw new FontFormatException("the font file is damaged: a glyph is made of one that does not exist");

    /// <summary>Calls back for each component of a composite glyph with the position of its glyph number in the outline.</summary>
    public static void VisitComponents(ReadOnlySpan<byte> outline, List<int> positions)
    {
        positions.Clear();
        var reader = new TableReader(outline);
        if (outline.Length < 10 || reader.I16(0) >= 0)
        {
            return;
        }

        var offset = 10;
        int flags;
        do
        {
            flags = reader.U16(offset);
            reader.U16(offset + 2);
            positions.Add(offset + 2);
            offset += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            offset += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
    }

    public static int ComponentGlyph(ReadOnlySpan<byte> outline, int position) =>
        BinaryPrimitives.ReadUInt16BigEndian(outline[position..]);
}
