namespace Checklist.Pdf.Fonts;

/// <summary>
/// The part of a font that one document uses. A glyph gets its number when its character is first met, so that pages can
/// be written before the font is; each number stands for one character, so that text can be read back.
/// </summary>
internal sealed class EmbeddedFont(TrueTypeFont font, int index)
{
    private const int CacheSize = 4096; // pairs that collide are looked up again

    private readonly List<int> glyphs = [0];
    private readonly List<int> codePoints = [0xFFFD];
    private readonly uint[] cachedPairs = new uint[font.HasKerning ? CacheSize : 0];
    private readonly short[] cachedKerning = new short[font.HasKerning ? CacheSize : 0];
    private short[] advances = [(short)Scale(font, font.AdvanceWidth(0)), .. new short[127]];

    public TrueTypeFont Font => font;

    /// <summary>The place among the document's fonts; its resource name is F and this number.</summary>
    public int Index => index;

    public IReadOnlyList<int> Glyphs => glyphs;

    public IReadOnlyList<int> CodePoints => codePoints;

    /// <summary>Gives a glyph of the font a number of its own for this character.</summary>
    public int Add(int glyph, int codePoint)
    {
        if (glyphs.Count > ushort.MaxValue - 1)
        {
            return 0;
        }

        glyphs.Add(glyph);
        codePoints.Add(codePoint);
        if (glyphs.Count > advances.Length)
        {
            Array.Resize(ref advances, advances.Length * 2);
        }

        advances[glyphs.Count - 1] = (short)Scale(font, font.AdvanceWidth(glyph));
        return glyphs.Count - 1;
    }

    /// <summary>Advance in thousandths of the font size.</summary>
    public short Advance(int number) => advances[number];

    /// <summary>Kerning between two numbers in thousandths of the font size.</summary>
    public short Kerning(int left, int right)
    {
        if (cachedPairs.Length == 0)
        {
            return 0;
        }

        var pair = ((uint)left << 16) | (uint)right;
        var slot = (int)((pair * 0x9E3779B1u) >> 20);
        if (cachedPairs[slot] != pair)
        {
            cachedPairs[slot] = pair;
            cachedKerning[slot] = (short)Scale(font, font.Kerning(glyphs[left], glyphs[right]));
        }

        return cachedKerning[slot];
    }

    public static int Scale(TrueTypeFont font, int units) =>
        Math.Clamp((int)Math.Round(units * 1000.0 / font.UnitsPerEm, MidpointRounding.AwayFromZero), short.MinValue, short.MaxValue);
}
