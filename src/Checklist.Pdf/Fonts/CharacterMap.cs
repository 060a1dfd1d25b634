namespace Checklist.Pdf.Fonts;

/// <summary>The font's map from Unicode code points to glyphs: cmap formats 4 and 12.</summary>
internal sealed class CharacterMap
{
    private readonly ReadOnlyMemory<byte> table;
    private readonly bool isFormat12;

    private CharacterMap(ReadOnlyMemory<byte> table, bool isFormat12)
    {
        this.table = table;
        this.isFormat12 = isFormat12;
    }

    public static CharacterMap Read(ReadOnlyMemory<byte> cmap)
    {
        var reader = new TableReader(cmap.Span);
        var best = -1;
        var bestRank = 0;
        var count = reader.U16(2);
        for (var index = 0; index < count; index++)
        {
            var record = 4 + (index * 8);
            var offset = reader.Offset32(record + 4);
            var format = reader.U16(offset);
            var rank = Rank(reader.U16(record), reader.U16(record + 2), format);
            if (rank > bestRank)
            {
                (best, bestRank) = (offset, rank);
            }
        }

        if (best < 0)
        {
            throw new FontFormatException("the font has no Unicode character map (cmap format 4 or 12)");
        }

        return new CharacterMap(cmap[best..], reader.U16(best) == 12);
    }

    public int Glyph(int codePoint) => isFormat12 ? Format12(codePoint) : Format4(codePoint);

    private static int Rank(int platform, int encoding, int format) => (platform, encoding, format) switch
    {
        (3, 10, 12) => 5,
        (0, _, 12) => 4,
        (3, 1, 4) => 3,
        (0, _, 4) => 2,
        (3, 0, 4) => 1, // symbol fonts
        _ => 0,
    };

    private int Format4(int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            return 0;
        }

        var reader = new TableReader(table.Span);
        var doubled = reader.U16(6);
        var low = 0;
        var high = (doubled / 2) - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reader.U16(14 + (middle * 2)) < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (high < 0)
        {
            return 0;
        }

        var end = reader.U16(14 + (low * 2));
        var startAt = 16 + doubled + (low * 2);
        var start = reader.U16(startAt);
        if (codePoint < start || codePoint > end)
        {
            return 0;
        }

        var delta = reader.U16(startAt + doubled);
        var rangeAt = startAt + (2 * doubled);
        var range = reader.U16(rangeAt);
        if (range == 0)
        {
            return (codePoint + delta) & 0xFFFF;
        }

        var glyph = reader.U16(rangeAt + range + ((codePoint - start) * 2));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private int Format12(int codePoint)
    {
        var reader = new TableReader(table.Span);
        var low = 0L;
        var high = (long)reader.U32(12) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = 16 + (middle * 12);
            if (group > reader.Length)
            {
                throw new FontFormatException("the font file is damaged: its character map is cut off");
            }

            if (reader.U32((int)group) > codePoint)
            {
                high = middle - 1;
            }
            else if (reader.U32((int)group + 4) < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                var glyph = reader.U32((int)group + 8) + (uint)codePoint - reader.U32((int)group);
                return glyph <= ushort.MaxValue ? (int)glyph : 0;
            }
        }

        return 0;
    }
}
