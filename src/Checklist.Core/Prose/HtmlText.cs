using System.Buffers;
using System.Globalization;
using System.Text;

namespace Checklist.Core.Prose;

/// <summary>Text as HTML: the same characters between tags and between the quotes of an attribute.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 16);
        Append(builder, text);
        return builder.ToString();
    }

    internal static void Append(StringBuilder builder, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            builder.Append(text[..next]).Append(EntityFor(text[next]));
            text = text[(next + 1)..];
        }

        builder.Append(text);
    }

    private static string EntityFor(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}

internal static class HtmlNumbers
{
    public static StringBuilder AppendNumber(this StringBuilder builder, int number) =>
        builder.Append(CultureInfo.InvariantCulture, $"{number}");
}
