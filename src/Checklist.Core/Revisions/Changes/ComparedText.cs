using System.Text;

namespace Checklist.Core.Revisions.Changes;

/// <summary>
/// A text without what is editorial: letter case, punctuation and white space. Code between backticks keeps all of it, numbers keep
/// their points and signs, and MUST is not must.
/// </summary>
internal static class ComparedText
{
    private static readonly HashSet<string> NormativeWords =
        ["MUST", "SHALL", "SHOULD", "MAY", "NOT", "REQUIRED", "RECOMMENDED", "OPTIONAL"];

    public static bool AreAlike(string old, string current) => Of(old) == Of(current);

    public static string Of(string text)
    {
        var parts = text.Split('`');
        var builder = new StringBuilder(text.Length);
        for (var index = 0; index < parts.Length; index++)
        {
            if (index % 2 == 1)
            {
                builder.Append(" `").Append(parts[index]).Append('`');
            }
            else
            {
                AppendWords(builder, parts[index]);
            }
        }

        return builder.ToString();
    }

    /// <summary>Words, each behind a space.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isInWord = index < text.Length && !IsSeparator(text, index);
            if (isInWord && start < 0)
            {
                start = index;
            }
            else if (!isInWord && start >= 0)
            {
                var word = text[start..index];
                yield return NormativeWords.Contains(word) ? word : word.ToLowerInvariant();
                start = -1;
            }
        }
    }

    private static void AppendWords(StringBuilder builder, string text)
    {
        foreach (var word in Words(text))
        {
            builder.Append(' ').Append(word);
        }
    }

    private static bool IsSeparator(string text, int index)
    {
        var character = text[index];
        var isBeforeDigit = index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]);
        var isBehindDigit = index > 0 && char.IsAsciiDigit(text[index - 1]);
        return character switch
        {
            '.' or ',' or ':' => !(isBeforeDigit && isBehindDigit),
            '-' => !isBeforeDigit,
            '!' => index + 1 >= text.Length || text[index + 1] != '=',
            ';' or '?' or '\'' or '"' or '(' or ')' or '*' or '_' or '‘' or '’' or '“' or '”' or '–' or '—' or '…' => true,
            _ => char.IsWhiteSpace(character),
        };
    }
}
