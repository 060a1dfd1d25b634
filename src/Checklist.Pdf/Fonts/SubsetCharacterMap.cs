using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Fonts;

/// <summary>A cmap table (3,1) of format 4 with one segment for each character.</summary>
internal static class SubsetCharacterMap
{
    public static byte[] Write(IReadOnlyList<(int CodePoint, int Glyph)> characters)
    {
        var segments = characters.Count + 1; // the last one is required to end at FFFF
        var power = System.Numerics.BitOperations.Log2((uint)segments);
        var buffer = new ByteBuffer(16 + (segments * 8));
        buffer.Big16(0).Big16(1).Big16(3).Big16(1).Big32(12);
        buffer.Big16(4).Big16(16 + (segments * 8)).Big16(0).Big16(segments * 2);
        buffer.Big16(2 << power).Big16(power).Big16((segments * 2) - (2 << power));
        foreach (var (codePoint, _) in characters)
        {
            buffer.Big16(codePoint);
        }

        buffer.Big16(0xFFFF).Big16(0);
        foreach (var (codePoint, _) in characters)
        {
            buffer.Big16(codePoint);
        }

        buffer.Big16(0xFFFF);
        foreach (var (codePoint, glyph) in characters)
        {
            buffer.Big16((glyph - codePoint) & 0xFFFF);
        }

        buffer.Big16(1);
        for (var index = 0; index < segments; index++)
        {
            buffer.Big16(0);
        }

        return buffer.ToArray();
    }
}
