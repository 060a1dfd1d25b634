using System.Buffers;
using System.Text;

namespace Checklist.Core.Templates;

/// <summary>
/// The words that style sheets and scripts name inside their strings, as in <c>content: "{{ words.common.notes }}"</c>. They are put in
/// when a page is made; nothing in them ends the string or the element around it.
/// </summary>
internal static class WordsInCode
{
    private const string Start = "{{ words.";
    private const string End = " }}";

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" \n\r{'\"");

    /// <summary>The code with the words that it names.</summary>
    /// <param name="code">A style sheet or a script.</param>
    /// <param name="isScript">Which of the two, as they have other escapes.</param>
    /// <param name="find">Null where there are no words of a key; the code stays as it is there.</param>
    public static string Fill(string code, bool isScript, Func<string, string?> find)
    {
        var places = Places(code).ToList();
        if (places.Count == 0)
        {
            return code;
        }

        var builder = new StringBuilder(code.Length);
        var written = 0;
        foreach (var (offset, length, key) in places)
        {
            if (find(key) is { } words)
            {
                builder.Append(code, written, offset - written);
                Append(builder, words, isScript);
                written = offset + length;
            }
        }

        return builder.Append(code, written, code.Length - written).ToString();
    }

    /// <summary>Where words are named, with their keys, in the order of the code.</summary>
    public static IEnumerable<(int Offset, int Length, string Key)> Places(string code)
    {
        for (var at = code.IndexOf(Start, StringComparison.Ordinal); at >= 0; at = code.IndexOf(Start, at + 1, StringComparison.Ordinal))
        {
            var key = at + Start.Length;
            var end = code.IndexOf(End, key, StringComparison.Ordinal);
            if (end >= 0 && !code.AsSpan(key, end - key).ContainsAny(NotInKeys))
            {
                yield return (at, end + End.Length - at, code[key..end].Replace('_', '-'));
            }
        }
    }

    private static void Append(StringBuilder builder, string words, bool isScript)
    {
        foreach (var character in words)
        {
            if (character is '\\' or '"' or '\'' || (isScript && character is '`' or '$'))
            {
                builder.Append('\\').Append(character);
            }
            else if (character is '<' or < ' ' or '\u2028' or '\u2029')
            {
                _ = isScript ? builder.Append($"\\u{(int)character:x4}") : builder.Append($"\\{(int)character:x} ");
            }
            else
            {
                builder.Append(character);
            }
        }
    }
}
