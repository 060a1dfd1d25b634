using System.Buffers.Binary;
using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Fonts;

/// <summary>A TrueType file that holds only some glyphs of a font, renumbered in the order given.</summary>
internal sealed class SubsetFile
{
    private const uint ChecksumMagic = 0xB1B0AFBA;

    private readonly TrueTypeFont font;
    private readonly List<int> glyphs;
    private readonly List<(string Tag, byte[] Data)> tables = [];

    private SubsetFile(TrueTypeFont font, IReadOnlyList<int> glyphs)
    {
        this.font = font;
        this.glyphs = [.. glyphs];
    }

    /// <summary>A font file with only the glyphs that a document uses.</summary>
    /// <param name="font">The font to take from.</param>
    /// <param name="glyphs">Glyph numbers of the font; number 0 comes first.</param>
    /// <param name="characters">For simple fonts: code points and their place in <paramref name="glyphs"/>, ascending.</param>
    public static byte[] Write(TrueTypeFont font, IReadOnlyList<int> glyphs, IReadOnlyList<(int CodePoint, int Glyph)>? characters = null)
    {
        var file = new SubsetFile(font, glyphs);
        file.AddOutlines(out var hasLongOffsets);
        file.AddMetrics();
        file.AddHead(hasLongOffsets);
        file.AddUnchanged();
        if (characters is not null)
        {
            file.tables.Add(("cmap", SubsetCharacterMap.Write(characters)));
        }

        return file.Assemble();
    }

    private void AddOutlines(out bool hasLongOffsets)
    {
        var places = new Dictionary<int, int>();
        for (var index = 0; index < glyphs.Count; index++)
        {
            places.TryAdd(glyphs[index], index);
        }

        var glyf = new ByteBuffer(64 * 1024);
        var offsets = new List<int>();
        var components = new List<int>();
        for (var index = 0; index < glyphs.Count; index++) // grows while components are found
        {
            offsets.Add(glyf.Length);
            var outline = font.Outlines.Outline(glyphs[index]);
            var start = glyf.Length;
            glyf.Add(outline);
            GlyphOutlines.VisitComponents(outline, components);
            foreach (var position in components)
            {
                var component = GlyphOutlines.ComponentGlyph(outline, position);
                if (!places.TryGetValue(component, out var place))
                {
                    place = glyphs.Count;
                    glyphs.Add(component);
                    places.Add(component, place);
                }

                glyf.Patch16(start + position, place);
            }

            while (glyf.Length % 4 != 0)
            {
                glyf.Add((byte)0);
            }
        }

        offsets.Add(glyf.Length);
        hasLongOffsets = glyf.Length > 0x1FFFE;
        var loca = new ByteBuffer(offsets.Count * 4);
        foreach (var offset in offsets)
        {
            _ = hasLongOffsets ? loca.Big32((uint)offset) : loca.Big16(offset / 2);
        }

        tables.Add(("glyf", glyf.ToArray()));
        tables.Add(("loca", loca.ToArray()));
    }

    private void AddMetrics()
    {
        var hmtx = new ByteBuffer(glyphs.Count * 4);
        foreach (var glyph in glyphs)
        {
            hmtx.Big16(font.AdvanceWidth(glyph)).Big16(font.LeftSideBearing(glyph));
        }

        tables.Add(("hmtx", hmtx.ToArray()));
        var hhea = font.Tables.Required("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        tables.Add(("hhea", hhea));
        var maxp = font.Tables.Required("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        tables.Add(("maxp", maxp));
    }

    private void AddHead(bool hasLongOffsets)
    {
        var head = font.Tables.Required("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), (short)(hasLongOffsets ? 1 : 0));
        tables.Add(("head", head));
    }

    private void AddUnchanged()
    {
        foreach (var tag in (ReadOnlySpan<string>)["cvt ", "fpgm", "prep"]) // hinting programs, where there are any
        {
            if (font.Tables.Optional(tag) is { IsEmpty: false } table)
            {
                tables.Add((tag, table.ToArray()));
            }
        }
    }

    private byte[] Assemble()
    {
        tables.Sort((left, right) => string.CompareOrdinal(left.Tag, right.Tag));
        var power = System.Numerics.BitOperations.Log2((uint)tables.Count);
        var file = new ByteBuffer(128 * 1024);
        file.Big32(0x00010000).Big16(tables.Count).Big16(16 << power).Big16(power).Big16((tables.Count * 16) - (16 << power));
        var offset = 12 + (tables.Count * 16);
        var headAt = 0;
        foreach (var (tag, data) in tables)
        {
            headAt = tag == "head" ? offset : headAt;
            file.Add(System.Text.Encoding.Latin1.GetBytes(tag)).Big32(Checksum(data)).Big32((uint)offset).Big32((uint)data.Length);
            offset += (data.Length + 3) & ~3;
        }

        foreach (var (_, data) in tables)
        {
            file.Add(data);
            while (file.Length % 4 != 0)
            {
                file.Add((byte)0);
            }
        }

        var bytes = file.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(headAt + 8), ChecksumMagic - Checksum(bytes));
        return bytes;
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (; data.Length >= 4; data = data[4..])
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(data);
        }

        Span<byte> rest = stackalloc byte[4];
        rest.Clear();
        data.CopyTo(rest);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(rest);
    }
}
