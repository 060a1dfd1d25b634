using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Checklist.Core.Tests.Hostile;

/// <summary>What a browser would make of a page.</summary>
internal static class Markup
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "xlink:href", "srcset", "poster", "ping"];

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Names of all elements with their number.</summary>
    public static string Elements(string html) => string.Join(" ", Parse(html).All
        .CountBy(element => element.LocalName, StringComparer.Ordinal).OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}:{pair.Value}"));

    /// <summary>Elements and attributes that act: scripts by element, handlers, addresses of a scheme that runs.</summary>
    public static string Acting(string html) => string.Join(" ", Parse(html).All.SelectMany(Acting).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Acting(IElement element)
    {
        if (element.LocalName is "script" or "iframe" or "object" or "embed" or "svg" or "math" or "base" or "link" or "meta" or "form"
            or "style" or "frame" or "template")
        {
            yield return element.LocalName;
        }

        foreach (var attribute in element.Attributes)
        {
            var isAddress = Addresses.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase) && !IsHarmless(attribute.Value);
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "srcdoc" || isAddress)
            {
                yield return $"{element.LocalName}[{attribute.Name}={attribute.Value}]";
            }
        }
    }

    private static bool IsHarmless(string address)
    {
        var visible = string.Concat(address.Where(character => character > ' ' && !char.IsControl(character)));
        var colon = visible.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 || visible.AsSpan(0, colon).IndexOfAny("/?#") >= 0 ? "" : visible[..colon].ToLowerInvariant();
        return scheme is "" or "http" or "https" or "mailto" or "tel" || visible.StartsWith("data:image/", StringComparison.Ordinal);
    }
}
