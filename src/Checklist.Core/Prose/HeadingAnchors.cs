using System.Globalization;
using System.Text;

namespace Checklist.Core.Prose;

/// <summary>Names headings as GitHub does: lower case, spaces to `-`, punctuation dropped, the second of a name with `-1`.</summary>
internal sealed class HeadingAnchors
{
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public string Next(string heading)
    {
        var name = NameOf(heading);
        var anchor = name;
        while (!uses.TryAdd(anchor, 0))
        {
            uses[name]++;
            anchor = string.Create(CultureInfo.InvariantCulture, $"{name}-{uses[name]}");
        }

        return anchor;
    }

    private static string NameOf(string heading)
    {
        var builder = new StringBuilder(heading.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in heading.Trim().EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
            {
                builder.Append('-');
            }
            else if (IsWordCharacter(rune))
            {
                builder.Append(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)]);
            }
        }

        return builder.Length > 0 ? builder.ToString() : "section";
    }

    private static bool IsWordCharacter(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber;
}
