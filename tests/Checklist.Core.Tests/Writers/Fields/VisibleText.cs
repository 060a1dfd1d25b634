using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Checklist.Core.Outputs;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;

namespace Checklist.Core.Tests.Writers.Fields;

/// <summary>
/// What a reader gets from a file, in letters and digits alone: its text, pictures, kinds of fields, and addresses outside.
/// </summary>
internal static partial class VisibleText
{
    public static string Of(OutputFile file) => Path.GetExtension(file.Path) switch
    {
        ".md" => Letters(InnerAddress().Replace(Encoding.UTF8.GetString(file.Bytes.Span), "]")),
        ".html" => Letters(OfHtml(Encoding.UTF8.GetString(file.Bytes.Span))),
        ".pdf" => Letters(OfPdf(file.Bytes.ToArray())),
        ".csv" => Letters(Encoding.UTF8.GetString(file.Bytes.Span)),
        ".xlsx" => Letters(OfWorkbook(file.Bytes.ToArray())),
        _ => "",
    };

    public static string Letters(string text) => NotALetter().Replace(text, "");

    private static string OfHtml(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var hidden in page.QuerySelectorAll("script, style, template"))
        {
            hidden.Remove();
        }

        // Addresses, images, the kind of field that the page's script makes, and what its style sheet prints above commands.
        var shown = page.QuerySelectorAll("a[href^=http], img, [data-answer], [data-shell]")
            .SelectMany(element => new[] { "href", "src", "data-answer", "data-shell" }.Select(element.GetAttribute));
        return string.Join('\n', [page.DocumentElement.TextContent, .. shown]);
    }

    private static string OfPdf(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        var pages = pdf.GetPages().ToList();
        var addresses = pages.SelectMany(page => page.GetAnnotations()).Select(annotation => annotation.Action)
            .OfType<UriAction>().Select(action => action.Uri);
        return string.Join('\n', [.. pages.Select(page => page.Text), .. addresses]);
    }

    private static string OfWorkbook(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return Tag().Replace(reader.ReadToEnd(), "\n");
        }));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\]\((?!http)[^)]*\)")]
    private static partial Regex InnerAddress();

    [GeneratedRegex(@"[^\p{L}\p{N}]")]
    private static partial Regex NotALetter();
}
