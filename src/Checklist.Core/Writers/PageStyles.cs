using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Templates;

namespace Checklist.Core.Writers;

/// <summary>Style sheets and scripts that are inside a page, and the policy that lets these run and nothing else.</summary>
internal static class PageStyles
{
    /// <summary>Empty in the tool: a catalog's own rules go into its file of this path.</summary>
    public const string CustomStyles = "html/css/custom.css";

    /// <summary>
    /// Several style sheets or scripts as one text that cannot end its element; those of the tool without what only people need.
    /// </summary>
    public static string Join(TemplateSet templates, params IReadOnlyList<string> paths)
    {
        var parts = new List<string>();
        foreach (var path in paths)
        {
            var code = templates.Code(path, isCompact: true).Replace("</", "<\\/", StringComparison.Ordinal);
            parts.Add(code);
            if (code is [.., not '\n'] && path.EndsWith(".js", StringComparison.Ordinal))
            {
                parts.Add("\n"); // a comment at the end of one is no beginning of the next
            }
        }

        return string.Concat(parts);
    }

    /// <summary>Several style sheets or scripts as one file.</summary>
    public static string Concatenate(TemplateSet templates, params IReadOnlyList<string> paths) =>
        string.Concat(
            paths.Select(path => templates.Code(path, isCompact: false)).Where(content => !string.IsNullOrWhiteSpace(content))
                .Select(content => content.TrimEnd() + "\n"));

    /// <summary>What is behind all other styles of a page: the catalog's own color, running heads and style sheet.</summary>
    public static string Last(ChecklistDocument document, WriterContext context, string sheet = "") =>
        RunningHeads(document, context.Paper, sheet) + "\n" + Join(context.Templates, CustomStyles);

    /// <summary>What the running heads of printed pages say, as custom properties; and the catalog's color.</summary>
    /// <param name="sheet">Which audit, targets and copy the sheet is for; it takes the place of the title, which moves to the
    /// right.</param>
    public static string RunningHeads(ChecklistDocument document, PaperSize paper, string sheet = "")
    {
        var version = document.Version is null ? "" : document.Words.Format("common.version-of", document.Version);
        var (left, right) = sheet.Length == 0 ? (document.Title, version) : (sheet, $"{document.Title} {document.Version}".TrimEnd());
        var page = paper == PaperSize.Letter ? "@page{size:letter}" : "";
        var brand = document.Theme.Accent is { } accent ? $"--brand:{accent};" : "";
        var identity = $"{document.Id} {document.ShortDigest}";
        var whose = sheet.Length == 0 ? identity : $"{sheet} · {identity}";
        var mark = document.Classification is null ? whose : $"{document.Classification}   {whose}";
        return $":root{{{brand}--run-title:{Quote(left)};--run-class:{Quote(document.Classification ?? "")};--run-version:{Quote(right)};"
            + $"--run-id:{Quote(identity)};--run-note:{Quote("")};--run-mark:{Quote(mark)}}}{page}";
    }

    /// <summary>Content security policy of a page that loads nothing: only the styles and scripts given here count.</summary>
    public static string Policy(IEnumerable<string> styles, IEnumerable<string> scripts)
    {
        var policy = new StringBuilder("default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src");
        policy.AppendJoin("", styles.Select(Source));
        var allowed = string.Concat(scripts.Select(Source));
        return policy.Append(allowed.Length == 0 ? "" : "; script-src" + allowed).ToString();
    }

    private static string Source(string content) => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    /// <summary>
    /// A CSS string: everything but letters, digits and spaces as an escape, so that nothing ends the string or the element.
    /// </summary>
    private static string Quote(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or ':' or '-' or '(' or ')';
            builder.Append(isPlain ? rune.ToString() : $"\\{rune.Value:x} ");
        }

        return builder.Append('"').ToString();
    }
}
