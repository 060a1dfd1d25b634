using System.Buffers.Binary;
using System.Text;

namespace Checklist.Core.Writers.Compact;

/// <summary>
/// Which end tags HTML lets a page leave out, told by the tag that follows; and which elements are on lines of their own.
/// </summary>
internal static class OptionalTags
{
    private static readonly HashSet<string> Blocks = new(
        [
            "html", "head", "body", "meta", "title", "link", "style", "script", "template", "main", "nav", "section", "article",
            "header", "footer", "aside", "div", "p",
            "h1", "h2", "h3", "h4", "h5", "h6", "ol", "ul", "li", "dl", "dt", "dd", "details", "summary", "fieldset", "legend", "pre",
            "blockquote", "figure", "figcaption",
            "hr", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "option", "dialog",
        ],
        StringComparer.Ordinal);

    private const int LongestPacked = 8; // bytes of a number; longer names are rare

    /// <summary>Names that pages are full of, by their bytes as a number.</summary>
    private static readonly Dictionary<ulong, string> ByPackedName =
        Blocks.Concat(["a", "abbr", "code", "em", "input", "label", "span", "strong", "svg", "textarea", "button"])
            .Where(name => name.Length <= LongestPacked)
            .ToDictionary(Packed);

    /// <summary>Start tags that end a paragraph by themselves.</summary>
    private static readonly HashSet<string> EndParagraph = new(
        [
            "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figcaption", "figure", "footer",
            "form", "h1", "h2", "h3", "h4", "h5", "h6",
            "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
        ],
        StringComparer.Ordinal);

    /// <summary>End tags of elements in which an open paragraph ends.</summary>
    private static readonly HashSet<string> HoldParagraphs = new(
        [
            "article",
            "aside",
            "blockquote",
            "dd",
            "details",
            "div",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "header",
            "li",
            "main",
            "nav",
            "section",
            "td",
            "th",
        ],
        StringComparer.Ordinal);

    /// <summary>The name in lower case, as one text for all tags of an element that is known here.</summary>
    public static string NameOf(ReadOnlySpan<byte> written)
    {
        Span<byte> packed = stackalloc byte[LongestPacked];
        if (written.Length > LongestPacked)
        {
            return Encoding.UTF8.GetString(written).ToLowerInvariant();
        }

        packed.Clear();
        written.CopyTo(packed);
        return ByPackedName.TryGetValue(BinaryPrimitives.ReadUInt64LittleEndian(packed), out var name)
            ? name
            : Encoding.UTF8.GetString(written).ToLowerInvariant();
    }

    private static ulong Packed(string name)
    {
        Span<byte> packed = stackalloc byte[LongestPacked];
        packed.Clear();
        Encoding.ASCII.GetBytes(name, packed);
        return BinaryPrimitives.ReadUInt64LittleEndian(packed);
    }

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether a browser puts the end of an element in by itself.</summary>
    /// <param name="name">Of the end tag.</param>
    /// <param name="following">The tag that follows at once, or null where text, a comment or nothing follows.</param>
    public static bool MayLeaveOut(string name, HtmlTag? following) => following is { } next && name switch
    {
        "p" => next.IsEnd ? HoldParagraphs.Contains(next.Name) : EndParagraph.Contains(next.Name),
        "li" => IsStart(next, "li") || IsEnd(next, "ol", "ul"),
        "dt" => IsStart(next, "dt", "dd"),
        "dd" => IsStart(next, "dt", "dd") || IsEnd(next, "dl"),
        "option" => IsStart(next, "option") || IsEnd(next, "select"),
        "tr" => IsStart(next, "tr") || IsEnd(next, "thead", "tbody", "table"),
        "td" or "th" => IsStart(next, "td", "th") || IsEnd(next, "tr"),
        _ => false,
    };

    private static bool IsStart(HtmlTag tag, params ReadOnlySpan<string> names) => !tag.IsEnd && names.Contains(tag.Name);

    private static bool IsEnd(HtmlTag tag, params ReadOnlySpan<string> names) => tag.IsEnd && names.Contains(tag.Name);
}
