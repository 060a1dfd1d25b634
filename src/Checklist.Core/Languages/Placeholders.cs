using System.Globalization;
using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Languages;

/// <summary>The places in words where values go: <c>{0}</c> to <c>{9}</c>. Any other brace is a brace.</summary>
internal static class Placeholders
{
    public static string Fill(string words, ReadOnlySpan<object?> values) => Fill(words, values, null);

    /// <summary>The same with the words escaped, for values that are markup; as they are where that is null.</summary>
    public static string Fill(string words, ReadOnlySpan<object?> values, Func<string, string>? escape)
    {
        var builder = KeptBuilder.Take();
        var start = 0;
        for (var index = words.IndexOf('{'); index >= 0; index = words.IndexOf('{', index + 1))
        {
            if (NumberAt(words, index) is { } number && number < values.Length)
            {
                Append(builder, words, start, index, escape);
                builder.Append(CultureInfo.InvariantCulture, $"{values[number]}");
                index += 2;
                start = index + 1;
            }
        }

        Append(builder, words, start, words.Length, escape);
        return KeptBuilder.Finish(builder);
    }

    /// <summary>Each once, in the order of their numbers.</summary>
    public static IReadOnlyList<int> In(string words) =>
        [.. Enumerable.Range(0, words.Length).Select(index => NumberAt(words, index)).OfType<int>().Distinct().Order()];

    private static void Append(StringBuilder builder, string words, int start, int end, Func<string, string>? escape)
    {
        if (escape is null)
        {
            builder.Append(words, start, end - start);
            return;
        }

        builder.Append(escape(words[start..end]));
    }

    private static int? NumberAt(string words, int index) =>
        words[index] == '{' && index + 2 < words.Length && words[index + 2] == '}' && char.IsAsciiDigit(words[index + 1])
            ? words[index + 1] - '0'
            : null;
}
