using System.Text;

namespace Checklist.Core.Prose;

/// <summary>
/// Text as Markdown that reads back as the same characters in every CommonMark and GitHub renderer, those that pass HTML
/// through and those with the usual extensions included. Always one line.
/// </summary>
public static class MarkdownText
{
    /// <summary>For a place inside a line or at its beginning.</summary>
    public static string Escape(string text) => Write(text, isInCell: false);

    /// <summary>For a table's cell: no bar at all, so that no renderer ends the cell.</summary>
    public static string EscapeCell(string text) => Write(text, isInCell: true);

    /// <summary>The address of a link, as it is between the parentheses.</summary>
    public static string Destination(string url)
    {
        var address = MarkdownEntities.EscapeAmpersands(SafeUrl.Encode(url));
        return address.Length == 0 || address.AsSpan().ContainsAny('(', ')') ? $"<{address}>" : address;
    }

    private static string Write(string text, bool isInCell)
    {
        var builder = new StringBuilder(text.Length + 16);
        new MarkdownLineWriter(
            builder, isInCell).Text(text, MarkdownLineWriter.Unknown, isBehindDelimiter: false, isBeforeDelimiter: false);
        return builder.ToString();
    }
}
