using System.Buffers;
using System.Globalization;
using System.Text;

namespace Checklist.Core.Text;

/// <summary>
/// Characters that nobody sees: those that Unicode lists as default-ignorable, those that only change the reading direction, and
/// those that separate what no output separates. Two texts that look alike may differ in them, and a text may hide in them. The one
/// table of all of them; <see cref="NeededCharacters"/> knows where some have to be.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>Whatever is not listed here is seen, or is a control character, which no text may hold.</summary>
    private static readonly Row[] Table =
    [
        new(0x00AD, 0x00AD, "soft hyphen"),
        new(0x034F, 0x034F, "combining grapheme joiner"),
        new(0x061C, 0x061C, "Arabic letter mark"),
        new(0x115F, 0x115F, "Hangul choseong filler"),
        new(0x1160, 0x1160, "Hangul jungseong filler"),
        new(0x17B4, 0x17B4, "Khmer vowel inherent aq"),
        new(0x17B5, 0x17B5, "Khmer vowel inherent aa"),
        new(0x180B, 0x180D, "Mongolian variation selector"),
        new(0x180E, 0x180E, "Mongolian vowel separator"),
        new(0x180F, 0x180F, "Mongolian variation selector"),
        new(0x200B, 0x200B, "zero width space"),
        new(0x200C, 0x200C, "zero width non-joiner"),
        new(0x200D, 0x200D, "zero width joiner"),
        new(0x200E, 0x200E, "left-to-right mark"),
        new(0x200F, 0x200F, "right-to-left mark"),
        new(0x2028, 0x2028, "line separator"),
        new(0x2029, 0x2029, "paragraph separator"),
        new(0x202A, 0x202A, "left-to-right embedding", IsRefused: true),
        new(0x202B, 0x202B, "right-to-left embedding", IsRefused: true),
        new(0x202C, 0x202C, "pop directional formatting", IsRefused: true),
        new(0x202D, 0x202D, "left-to-right override", IsRefused: true),
        new(0x202E, 0x202E, "right-to-left override", IsRefused: true),
        new(0x2060, 0x2060, "word joiner"),
        new(0x2061, 0x2061, "function application"),
        new(0x2062, 0x2062, "invisible times"),
        new(0x2063, 0x2063, "invisible separator"),
        new(0x2064, 0x2064, "invisible plus"),
        new(0x2065, 0x2065, "unassigned invisible character"),
        new(0x2066, 0x2066, "left-to-right isolate", IsRefused: true),
        new(0x2067, 0x2067, "right-to-left isolate", IsRefused: true),
        new(0x2068, 0x2068, "first strong isolate", IsRefused: true),
        new(0x2069, 0x2069, "pop directional isolate", IsRefused: true),
        new(0x206A, 0x206F, "invisible format character"),
        new(0x3164, 0x3164, "Hangul filler"),
        new(0xFE00, 0xFE0F, "variation selector"),
        new(0xFEFF, 0xFEFF, "zero width no-break space", IsRefused: true),
        new(0xFFA0, 0xFFA0, "halfwidth Hangul filler"),
        new(0xFFF0, 0xFFF8, "unassigned invisible character"),
        new(0xFFF9, 0xFFF9, "interlinear annotation anchor"),
        new(0xFFFA, 0xFFFA, "interlinear annotation separator"),
        new(0xFFFB, 0xFFFB, "interlinear annotation terminator"),
        new(0x1BCA0, 0x1BCA3, "shorthand format character"),
        new(0x1D173, 0x1D17A, "musical format character"),
        new(0xE0000, 0xE007F, "tag character"),
        new(0xE0080, 0xE00FF, "unassigned invisible character"),
        new(0xE0100, 0xE01EF, "variation selector"),
        new(0xE01F0, 0xE0FFF, "unassigned invisible character"),
    ];

    /// <summary>Units of UTF-16 at which a character of the table may start; those of others are looked at once more.</summary>
    private static readonly SearchValues<char> Candidates = SearchValues.Create(
        [.. Table.Where(row => !row.IsRefused).SelectMany(row => row.Codes).Select(code => new Rune(code).ToString()[0]).Distinct()]);

    /// <summary>
    /// The code point with its name, as in <c>U+200B zero width space</c>; the name is empty for one that is not in the table.
    /// </summary>
    public static string Describe(int code) => string.Create(CultureInfo.InvariantCulture, $"U+{code:X4} {Find(code)?.Name}").TrimEnd();

    /// <summary>
    /// Those that no text may hold, wherever it stands: they make a text read as another ("Trojan Source", CVE-2021-42574).
    /// </summary>
    public static IEnumerable<int> Refused => Table.Where(row => row.IsRefused).SelectMany(row => row.Codes);

    /// <summary>Those that are hidden wherever they stand, and are not refused.</summary>
    internal static IEnumerable<int> NeverNeeded =>
        Table.Where(row => !row.IsRefused).SelectMany(row => row.Codes).Where(code => !NeededCharacters.MayBeNeeded(code));

    /// <summary>True of all that is in the table, whatever is beside it.</summary>
    public static bool IsHidden(int code) => Find(code) is not null;

    /// <summary>False for nearly every text, at the cost of looking through it once.</summary>
    internal static bool MayBeIn(string text) => Next(text, 0) >= 0;

    /// <summary>The hidden characters of a text but for those that the characters beside them need, in order.</summary>
    public static IEnumerable<HiddenCharacter> In(string text)
    {
        var start = Next(text, 0);
        return start < 0 ? [] : From(text, start);
    }

    /// <summary>The text without them.</summary>
    public static string Without(string text)
    {
        if (!MayBeIn(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        var position = 0;
        foreach (var hidden in In(text))
        {
            builder.Append(text, position, hidden.Offset - position);
            position = hidden.Offset + hidden.Length;
        }

        return builder.Append(text, position, text.Length - position).ToString();
    }

    private static IEnumerable<HiddenCharacter> From(string text, int start)
    {
        for (var offset = start; offset >= 0 && offset < text.Length; offset = Next(text, offset + 1))
        {
            var isRune = Rune.TryGetRuneAt(text, offset, out var rune);
            if (isRune && Find(rune.Value) is { IsRefused: false } && !NeededCharacters.IsNeeded(text, offset, rune))
            {
                yield return new HiddenCharacter(offset, rune);
            }
        }
    }

    private static Row? Find(int code) => Array.Find(Table, row => code >= row.First && code <= row.Last);

    /// <summary>Where the next of the candidates is, none of which is ASCII, or -1.</summary>
    private static int Next(string text, int from)
    {
        var at = TextCharacters.NextBeyondAscii(text, from);
        while (at >= 0 && !Candidates.Contains(text[at]))
        {
            at = TextCharacters.NextBeyondAscii(text, at + 1);
        }

        return at;
    }

    private sealed record Row(int First, int Last, string Name, bool IsRefused = false)
    {
        public IEnumerable<int> Codes => Enumerable.Range(First, Last - First + 1);
    }
}

/// <summary>A character that nobody sees, with its place.</summary>
/// <param name="Offset">In the text, in UTF-16 code units.</param>
public readonly record struct HiddenCharacter(int Offset, Rune Rune)
{
    public int Length => Rune.Utf16SequenceLength;

    /// <summary>As in <c>U+200B zero width space</c>.</summary>
    public string Name => HiddenCharacters.Describe(Rune.Value);
}
