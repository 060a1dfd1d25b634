using System.Globalization;
using System.Text;

namespace Checklist.Core.Languages;

/// <summary>The places in words where values go: <c>{0}</c> to <c>{9}</c>. Any other brace is a brace.</summary>
internal static class Placeholders
{
    public static string Fill(string words, ReadOnlySpan<object?> values) => Fill(words, values, static text => text);

    /// <summary>The same with the words escaped, for values that are markup.</summary>
    public static string Fill(string words, ReadOnlySpan<object?> values, Func<string, string> escape)
    {
        var builder = new StringBuilder(words.Length + 32);
        var start = 0;
        for (var index = 0; index < words.Length; index++)
        {
            if (NumberAt(words, index) is { } number && number < values.Length)
            {
                builder.Append(escape(words[start..index])).Append(CultureInfo.InvariantCulture, $"{values[number]}");
                index += 2;
                start = index + 1;
            }
        }

        return builder.Append(escape(words[start..])).ToString();
    }

    /// <summary>Each once, in the order of their numbers.</summary>
    public static IReadOnlyList<int> In(string words) =>
        [.. Enumerable.Range(0, words.Length).Select(index => NumberAt(words, index)).OfType<int>().Distinct().Order()];

    private static int? NumberAt(string words, int index) =>
        words[index] == '{' && index + 2 < words.Length && words[index + 2] == '}' && char.IsAsciiDigit(words[index + 1])
            ? words[index + 1] - '0'
            : null;
}
