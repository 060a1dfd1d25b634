using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Documents;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers.Site;

/// <summary>The releases as an Atom feed (RFC 4287), so that readers learn of a new version without looking.</summary>
internal static class ReleaseFeed
{
    /// <summary>A feed has a day for each entry, and nobody else's day will do.</summary>
    public static bool IsNeeded(ChecklistDocument document) => document.History is { Releases.Count: > 0 };

    public static string Write(ChecklistDocument document)
    {
        var releases = document.History!.Releases;
        var identity = document.Tailoring is { } profile ? $"{document.Id}/{profile.ProfileId}" : document.Id;
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var language = HtmlText.Escape(document.Language);
        text.Append(CultureInfo.InvariantCulture, $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n");
        Add("  ", "id", IdOf(identity));
        Add("  ", "title", document.Title);
        Add("  ", "updated", DayOf(releases.Max(release => release.Date)!));
        text.Append("  <author>");
        Add("", "name", document.Owner ?? document.Title, "");
        text.Append("</author>\n");
        Link("  ", document, SitePaths.Start);
        foreach (var release in releases)
        {
            text.Append("  <entry>\n");
            Add("    ", "id", IdOf($"{identity}\n{release.Version}"));
            Add("    ", "title", $"{document.Title} {release.Version}");
            Add("    ", "updated", DayOf(release.Date));
            Link("    ", document, SitePaths.Changes);
            Add("    ", "summary", release.Summary.Length == 0 ? document.Words.Format("site.version-was-released", release.Version)
                : release.Summary);
            text.Append("  </entry>\n");
        }

        return text.Append("</feed>\n").ToString();

        void Add(string indentation, string name, string? value, string end = "\n") =>
            text.Append(CultureInfo.InvariantCulture, $"{indentation}<{name}>{HtmlText.Escape(value ?? "")}</{name}>{end}");

        void Link(string indentation, ChecklistDocument source, string page)
        {
            var address = source.Url is null ? page : $"{source.Url.TrimEnd('/')}/{page}";
            text.Append(CultureInfo.InvariantCulture, $"{indentation}<link href=\"{HtmlText.Escape(address)}\"/>\n");
        }
    }

    /// <summary>The same for ever, wherever the feed lies: a UUID of form 8 (RFC 9562) from what is identified.</summary>
    private static string IdOf(string identity)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("checklist-release\n" + identity))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        var hex = Convert.ToHexStringLower(bytes);
        return $"urn:uuid:{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}";
    }

    private static string DayOf(string date) => date.Length == "yyyy-MM-dd".Length ? date + "T00:00:00Z" : date;
}
