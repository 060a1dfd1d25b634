using System.Globalization;
using System.Text;

namespace Checklist.Core.Text;

/// <summary>
/// Tells where a script or an emoji needs a hidden character: a joiner between letters that it shapes, a selector behind the
/// character whose form it selects, the tags of a flag. Anywhere else they say nothing.
/// </summary>
internal static class NeededCharacters
{
    private const int ZeroWidthSpace = 0x200B;
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int EmojiSelector = 0xFE0F;
    private const int Virama = 9; // the canonical combining class of signs that bind two consonants
    private const int BlackFlag = 0x1F3F4;
    private const int LongestFlag = 14; // the flag, five letters and the end, of two units each

    /// <summary>
    /// Scripts in which a joiner changes the form of a word: Arabic and its kin, the scripts of India and South-East Asia, Mongolian.
    /// </summary>
    private static readonly (int First, int Last)[] JoiningScripts =
    [
        (0x0620, 0x08FF), (0x0900, 0x109F), (0x1700, 0x17FF), (0x1800, 0x18AF), (0x1900, 0x1CFF), (0xA800, 0xA95F), (0xA980, 0xABFF),
        (0xFB50, 0xFDFF), (0xFE70, 0xFEFC), (0x10A00, 0x10D3F), (0x10F30, 0x10F6F), (0x11000, 0x11FFF), (0x1E900, 0x1E95F),
    ];

    /// <summary>Thai, Lao, Myanmar, Khmer and Tai, which mark the end of a word with a space that nobody sees.</summary>
    private static readonly (int First, int Last)[] ScriptsWithoutSpaces =
        [(0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x1950, 0x19DF)];

    private static readonly (int First, int Last)[] Pictures =
    [
        (0x00A9, 0x00A9), (0x00AE, 0x00AE), (0x203C, 0x203C), (0x2049, 0x2049), (0x2122, 0x2122), (0x2139, 0x2139), (0x2190, 0x21FF),
        (0x2300, 0x23FF), (0x24C2, 0x24C2), (0x25A0, 0x27BF), (0x2900, 0x297F), (0x2B00, 0x2BFF), (0x3030, 0x3030), (0x303D, 0x303D),
        (0x3297, 0x3297), (0x3299, 0x3299), (0x1F000, 0x1FAFF),
    ];

    private static readonly (int First, int Last)[] Ideographs =
        [(0x2E80, 0x2FDF), (0x3001, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFF60), (0x20000, 0x3FFFF)];

    /// <summary>
    /// Scripts other than these with forms that selectors choose: Myanmar, Phags-pa, Manichaean; symbols are known by their category.
    /// </summary>
    private static readonly (int First, int Last)[] ScriptsWithForms = [(0x1000, 0x109F), (0xA840, 0xA877), (0x10AC0, 0x10AF6)];

    private static readonly (int First, int Last)[] Mongolian = [(0x1807, 0x1807), (0x1820, 0x18AA)];

    /// <summary>The flags that there are: England, Scotland, Wales.</summary>
    private static readonly string[] TagFlags = ["gbeng", "gbsct", "gbwls"];

    /// <summary>False where no neighbor matters.</summary>
    public static bool MayBeNeeded(int code) =>
        code is ZeroWidthSpace or NonJoiner or Joiner or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= EmojiSelector)
            or (>= 0xE0020 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF);

    public static bool IsNeeded(string text, int offset, Rune hidden)
    {
        var before = Before(text, offset);
        var after = After(text, offset + hidden.Utf16SequenceLength);
        return hidden.Value switch
        {
            ZeroWidthSpace => IsIn(ScriptsWithoutSpaces, before) && IsIn(ScriptsWithoutSpaces, after),
            NonJoiner => JoinsLetters(before, after),
            Joiner => JoinsLetters(before, after) || JoinsPictures(text, offset, before, after),
            0x180E => IsIn(Mongolian, before) && IsIn(Mongolian, after),
            >= 0x180B and <= 0x180F => IsIn(Mongolian, before),
            >= 0xFE00 and <= EmojiSelector => HasForms(before) || (hidden.Value == EmojiSelector && IsKeycap(before, after)),
            >= 0xE0100 and <= 0xE01EF => IsIn(Ideographs, before),
            >= 0xE0020 and <= 0xE007F => IsOfFlag(text, offset),
            _ => false,
        };
    }

    /// <summary>Behind a virama a joiner may end the word.</summary>
    private static bool JoinsLetters(int before, int after) =>
        IsLetterOf(before) && (IsLetterOf(after) || CanonicalTable.ClassOf(before) == Virama);

    private static bool IsLetterOf(int code) => IsIn(JoiningScripts, code) && Rune.GetUnicodeCategory(new Rune(code)) is
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool JoinsPictures(string text, int offset, int before, int after)
    {
        var picture = before == EmojiSelector ? Before(text, offset - 1) : before;
        return IsIn(Pictures, picture) && IsIn(Pictures, after);
    }

    private static bool HasForms(int code) => IsIn(Pictures, code) || IsIn(Ideographs, code) || IsIn(ScriptsWithForms, code)
        || (code >= 0x2000 && Rune.GetUnicodeCategory(new Rune(code)) is UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol);

    private static bool IsKeycap(int before, int after) => before is '#' or '*' or (>= '0' and <= '9') && after == 0x20E3;

    private static bool IsOfFlag(string text, int offset)
    {
        var flag = text.LastIndexOf(new Rune(BlackFlag).ToString(), offset, Math.Min(offset + 1, LongestFlag), StringComparison.Ordinal);
        return flag >= 0 && TagFlags.Select(WithTags).Any(name =>
            offset < flag + name.Length && string.CompareOrdinal(text, flag, name, 0, name.Length) == 0);
    }

    private static string WithTags(string name) =>
        new Rune(BlackFlag) + string.Concat(name.Select(letter => new Rune(0xE0000 + letter).ToString())) + new Rune(0xE007F);

    private static bool IsIn((int First, int Last)[] ranges, int code) =>
        Array.Exists(ranges, range => code >= range.First && code <= range.Last);

    /// <summary>Zero where there is none, or half of one.</summary>
    private static int Before(string text, int offset) =>
        offset > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, offset), out var rune, out _) == System.Buffers.OperationStatus.Done
            ? rune.Value
            : 0;

    private static int After(string text, int offset) =>
        offset < text.Length && Rune.TryGetRuneAt(text, offset, out var rune) ? rune.Value : 0;
}
