using System.Globalization;

namespace Checklist.Core.Documents;

/// <summary>
/// Where words begin and end. Chinese, Japanese, Thai and their like put no space between words, and Korean none before particles: there
/// a term may be in the middle of a line of letters.
/// </summary>
internal static class WordEdges
{
    private const char FirstMark = '\u0300'; // no combining mark has a lower number
    private const char FirstUnspaced = '\u0E00'; // Thai

    /// <summary>Letters and digits with their marks, hyphens and underscores.</summary>
    public static bool IsPartOfWord(char character) =>
        char.IsLetterOrDigit(character) || character is '-' or '_' || IsMark(character) || char.IsSurrogate(character);

    public static bool CanStart(string text, int position) =>
        char.IsLetterOrDigit(text, position)
        && (position == 0 || AreApart(text[position - 1], text[position]) is var apart && (apart ?? !IsHangul(text[position])));

    public static bool CanEnd(string text, int position) =>
        position == text.Length || (!IsMark(text[position]) && (AreApart(text[position - 1], text[position]) ?? true));

    /// <summary>Of a script whose words cannot be told from each other.</summary>
    public static bool IsUnspaced(char character) => character >= FirstUnspaced && (
        character is <= '\u0EFF' // Thai, Lao
            or (>= '\u1000' and <= '\u109F') // Burmese
            or (>= '\u1780' and <= '\u17FF') // Khmer
            or (>= '\u3005' and <= '\u3007') or (>= '\u3040' and <= '\u9FFF') // kana and Han
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F') // Han, narrow katakana
        || IsHangul(character) || char.IsSurrogate(character)); // rare Han; what else has two units is no letter of ours

    /// <summary>Null between two syllables of Korean: a word may end there, but not begin.</summary>
    private static bool? AreApart(char before, char after)
    {
        if (!IsPartOfWord(before) || !IsPartOfWord(after))
        {
            return true;
        }

        return IsHangul(before) && IsHangul(after)
            ? null
            : (IsUnspaced(before) || IsUnspaced(after)) && !(IsKatakana(before) && IsKatakana(after));
    }

    private static bool IsHangul(char character) => character is >= '\uAC00' and <= '\uD7AF';

    /// <summary>A loan word is one run of them.</summary>
    private static bool IsKatakana(char character) =>
        character is (>= '\u30A1' and <= '\u30FA') or (>= '\u30FC' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF')
            or (>= '\uFF66' and <= '\uFF9F');

    private static bool IsMark(char character) => character >= FirstMark && CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
