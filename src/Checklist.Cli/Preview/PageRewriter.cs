using System.Net;
using System.Text.RegularExpressions;

namespace Checklist.Cli.Preview;

/// <summary>
/// Puts the script of the preview into a page, and moves the page's policy, which would forbid that, into a header that allows it.
/// </summary>
internal static partial class PageRewriter
{
    private const string OwnOrigin = "default-src 'self' 'unsafe-inline' data:"; // for pages of templates that set no policy

    public static (string Page, string Policy) Rewrite(string html, string version, string host)
    {
        var meta = PolicyElement().Match(html);
        var written = meta.Success ? WebUtility.HtmlDecode(meta.Groups["policy"].Value) : OwnOrigin;
        var policy = written.All(character => character is >= ' ' and <= '~') ? written : "default-src 'none'"; // as a header holds it
        var page = meta.Success ? html.Remove(meta.Index, meta.Length) : html;
        var script = $"<script src=\"{PreviewAssets.ScriptPath}\" data-version=\"{WebUtility.HtmlEncode(version)}\" defer></script>\n";
        return (page.Insert(PlaceOf(page, meta), script), Allow(policy, host));
    }

    /// <summary>In the head, whose end compact pages do not write: then where the policy stood.</summary>
    private static int PlaceOf(string page, Match meta)
    {
        var end = page.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        if (end >= 0)
        {
            return end;
        }

        return meta.Success ? meta.Index : Math.Max(page.IndexOf("<body", StringComparison.OrdinalIgnoreCase), 0);
    }

    /// <summary>The script and its source of events, by their whole addresses, beside what the page itself may load.</summary>
    private static string Allow(string policy, string host)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(directive => !directive.StartsWith("frame-ancestors", StringComparison.OrdinalIgnoreCase))
            .ToList();
        Add("script-src", $"http://{host}{PreviewAssets.ScriptPath}");
        Add("connect-src", $"http://{host}{PreviewAssets.EventsPath}");
        return string.Join("; ", directives.Append("frame-ancestors 'none'"));

        void Add(string name, string address)
        {
            var index = directives.FindIndex(directive => directive.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
            {
                directives[index] = $"{directives[index].Replace(" 'none'", "", StringComparison.OrdinalIgnoreCase)} {address}";
                return;
            }

            var fallback = directives.FirstOrDefault(directive => directive.StartsWith("default-src ", StringComparison.OrdinalIgnoreCase))
                ?? "default-src *";
            directives.Add(
                $"{name}{fallback["default-src".Length..].Replace(" 'none'", "", StringComparison.OrdinalIgnoreCase)} {address}");
        }
    }

    [GeneratedRegex("""<meta\s+http-equiv="?Content-Security-Policy"?\s+content="(?<policy>[^"]*)"\s*/?>\n?""", RegexOptions.IgnoreCase)]
    private static partial Regex PolicyElement();
}
