using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>Makes an id out of words: lower case ASCII letters and digits with single hyphens.</summary>
public static class Slug
{
    /// <summary>An id made of words.</summary>
    /// <param name="fallback">Taken where no letter or digit is left.</param>
    public static string Make(string words, string fallback)
    {
        var builder = new StringBuilder(words.Length);
        foreach (var character in CanonicalForm.Decompose(words))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                builder.Append(char.ToLowerInvariant(character));
            }
            else if (builder.Length > 0 && builder[^1] != '-' && !IsCombining(character))
            {
                builder.Append('-');
            }
        }

        var slug = builder.ToString().Trim('-');
        return slug.Length == 0 ? fallback : slug[..Math.Min(slug.Length, 80)].TrimEnd('-');
    }

    /// <summary>A mark over or under the letter before it, of a text that was decomposed.</summary>
    internal static bool IsCombining(char character) => character is >= '\u0300' and <= '\u036F';
}
