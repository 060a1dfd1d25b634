using System.Runtime.CompilerServices;

namespace Checklist.Pdf.Fonts;

/// <summary>One face as text sees it: for each character the font of the chain that has it, and its glyph number there.</summary>
internal sealed class FontFace(EmbeddedFont[] chain, Action<int, TextIssueKind> report)
{
    private const int ReplacementCharacter = 0xFFFD;

    private readonly uint[]?[] pages = new uint[]?[0x1100]; // each of 256 code points
    private uint breakHyphen;

    public EmbeddedFont First => chain[0];

    /// <summary>The font's index in the upper half, the glyph number in the lower; never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Resolve(int codePoint)
    {
        var page = pages[codePoint >> 8];
        return page is not null && page[codePoint & 0xFF] is var found and not 0 ? found : ResolveSlowly(codePoint);
    }

    /// <summary>The hyphen that shows where a word was broken at a soft hyphen; reads back as the soft hyphen.</summary>
    public uint BreakHyphen()
    {
        if (breakHyphen == 0)
        {
            breakHyphen = Find('-', 0xAD);
        }

        return breakHyphen;
    }

    /// <summary>Whether this font of the chain has the character itself.</summary>
    public bool Has(int codePoint, EmbeddedFont font) => font.Font.Glyph(codePoint) != 0 && Resolve(codePoint) >> 16 == font.Index;

    private uint ResolveSlowly(int codePoint)
    {
        var page = pages[codePoint >> 8] ??= new uint[256];
        var found = Find(codePoint, codePoint);
        page[codePoint & 0xFF] = found;
        return found;
    }

    private uint Find(int codePoint, int meaning)
    {
        if (Scripts.NeedsShaping(codePoint))
        {
            report(codePoint, TextIssueKind.NeedsShaping);
            return Replacement(meaning);
        }

        if (InChain(codePoint, meaning) is not 0 and var found)
        {
            return found;
        }

        if (Scripts.Substitute(codePoint) is var substitute && substitute != codePoint
            && InChain(substitute, meaning) is not 0 and var similar)
        {
            return similar;
        }

        report(codePoint, TextIssueKind.MissingGlyph);
        return Replacement(meaning);
    }

    private uint Replacement(int meaning)
    {
        // glyph 0 is every font's own sign for a missing character
        return InChain(ReplacementCharacter, meaning) is not 0 and var found ? found : Pack(chain[0], chain[0].Add(0, meaning));
    }

    private uint InChain(int codePoint, int meaning)
    {
        foreach (var font in chain)
        {
            if (font.Font.Glyph(codePoint) is not 0 and var glyph)
            {
                return Pack(font, font.Add(glyph, meaning));
            }
        }

        return 0;
    }

    private static uint Pack(EmbeddedFont font, int number) => ((uint)font.Index << 16) | (uint)number;
}
