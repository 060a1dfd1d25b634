using Checklist.Pdf.Fonts;

namespace Checklist.Pdf.Text;

/// <summary>Turns characters into glyphs, one paragraph at a time.</summary>
internal sealed class TextShaper(DocumentFonts fonts)
{
    private const int SoftHyphen = 0xAD;

    private char[] text = new char[512];
    private ShapedGlyph[] glyphs = new ShapedGlyph[512];
    private readonly List<StyleRun> runs = [];
    private string? whole; // the only text so far, where it stays as it is
    private int length;
    private int runStart;
    private int previous; // glyph number before the next one, 0 at the start of a run
    private int letter; // the code point of that glyph, marks composed
    private int letterIndex; // where it stands

    public ShapedText Shape(string value, TextStyle style)
    {
        Append(value, style);
        return Finish();
    }

    /// <summary>Adds a text in one style.</summary>
    /// <param name="value">The text; line feeds stay and break lines, other control characters become spaces.</param>
    /// <param name="style">Its look.</param>
    /// <param name="link">The number of the link it is part of, or -1.</param>
    public void Append(string value, TextStyle style, int link = -1)
    {
        EnsureRoom(value.Length);
        var start = length;
        var face = fonts.Face(style.IsMono, style.IsBold, style.IsItalic);
        var font = face.First;
        StartRun();
        for (var index = 0; index < value.Length; index++)
        {
            var unit = value[index];
            int codePoint = unit;
            if (char.IsSurrogate(unit))
            {
                codePoint = index + 1 < value.Length && char.IsSurrogatePair(unit, value[index + 1])
                    ? char.ConvertToUtf32(unit, value[index + 1])
                    : 0xFFFD;
            }
            else if (unit is < ' ' and not '\n')
            {
                codePoint = unit = ' ';
            }

            text[length] = codePoint == 0xFFFD ? '\uFFFD' : unit;
            if (codePoint is >= Compositions.FirstMark and <= Compositions.LastMark && Compose(face, font, codePoint))
            {
                continue;
            }

            if (codePoint >= 0x7F && Scripts.IsInvisible(codePoint) || unit == '\n')
            {
                AddInvisible(codePoint switch
                {
                    SoftHyphen => InFont(face.BreakHyphen(), font),
                    '\n' => InFont(face.Resolve(' '), font), // so that readers do not join the words of two lines
                    _ => 0,
                });
            }
            else
            {
                var resolved = face.Resolve(codePoint);
                if (resolved >> 16 != font.Index)
                {
                    EndRun(font, style, link);
                    font = fonts[(int)(resolved >> 16)];
                }

                AddGlyph(font, (int)(resolved & 0xFFFF));
                letter = codePoint;
            }

            if (codePoint > 0xFFFF)
            {
                index++;
                text[length] = value[index];
                AddInvisible(0);
            }
        }

        EndRun(font, style, link);
        whole = start == 0 && text.AsSpan(0, length).SequenceEqual(value) ? value : null;
    }

    public ShapedText Finish()
    {
        var result = new ShapedText(whole ?? new string(text, 0, length), glyphs.AsSpan(0, length).ToArray(), [.. runs]);
        runs.Clear();
        whole = null;
        length = 0;
        return result;
    }

    private void AddGlyph(EmbeddedFont font, int glyph)
    {
        glyphs[length] = new ShapedGlyph((ushort)glyph, font.Advance(glyph), 0);
        if (previous != 0)
        {
            Kern(letterIndex, font, previous, glyph);
        }

        previous = glyph;
        letterIndex = length++;
    }

    /// <summary>Puts a letter with its mark instead of the letter, when there is such a character and the font has it.</summary>
    private bool Compose(FontFace face, EmbeddedFont font, int mark)
    {
        if (previous == 0 || Compositions.Find(letter, mark) is not (not 0 and var composed) || !face.Has(composed, font))
        {
            return false;
        }

        var glyph = (int)(face.Resolve(composed) & 0xFFFF);
        var (at, before) = (letterIndex, letterIndex > runStart ? glyphs[letterIndex - 1].Number : 0);
        glyphs[at] = glyphs[at] with { Number = (ushort)glyph, Advance = font.Advance(glyph) };
        if (before != 0)
        {
            Kern(at - 1, font, before, glyph);
        }

        AddInvisible(0);
        (previous, letter, letterIndex) = (glyph, composed, at);
        return true;
    }

    private void AddInvisible(ushort breakHyphen)
    {
        glyphs[length] = new ShapedGlyph(breakHyphen, 0, 0); // drawn only where a line ends
        previous = 0;
        length++;
    }

    private void Kern(int index, EmbeddedFont font, int left, int right) =>
        glyphs[index] = glyphs[index] with { Kerning = font.Kerning(left, right) };

    private static ushort InFont(uint resolved, EmbeddedFont font) => resolved >> 16 == font.Index ? (ushort)resolved : (ushort)0;

    private void StartRun()
    {
        runStart = length;
        previous = 0;
    }

    private void EndRun(EmbeddedFont font, TextStyle style, int link)
    {
        if (length > runStart)
        {
            runs.Add(new StyleRun(runStart, length, font, style, link));
        }

        StartRun();
    }

    private void EnsureRoom(int count)
    {
        var needed = length + count;
        if (needed > text.Length)
        {
            var size = Math.Max(needed, text.Length * 2);
            Array.Resize(ref text, size);
            Array.Resize(ref glyphs, size);
        }
    }
}
