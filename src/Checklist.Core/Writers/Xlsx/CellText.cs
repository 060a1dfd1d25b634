using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>
/// Text as a workbook holds it: characters that XML has no place for are written <c>_x0007_</c>, and so is what looks like that.
/// </summary>
internal static partial class CellText
{
    public const int Longest = 32_767; // what a cell takes in every program

    public static string Encode(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in Escapes().Replace(text, "_x005F_$1").EnumerateRunes())
        {
            var isPlain = rune.Value is '\t' or '\n' || (rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF));
            builder.Append(isPlain ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_"));
        }

        return builder.ToString();
    }

    public static string Decode(string text) =>
        Encoded().Replace(
            text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    /// <summary>Cut to what a cell takes.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return text[..end] + "…";
    }

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escapes();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Encoded();
}
