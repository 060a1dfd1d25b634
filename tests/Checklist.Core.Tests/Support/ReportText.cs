using System.IO.Compression;
using System.Text;
using Checklist.Core.Outputs;
using UglyToad.PdfPig;

namespace Checklist.Core.Tests.Support;

/// <summary>What a reader of a report sees, as text in one line with single spaces.</summary>
internal static class ReportText
{
    public static string Of(OutputFile file)
    {
        var text = Path.GetExtension(file.Path) switch
        {
            ".pdf" => OfPdf(file.Bytes.ToArray()),
            ".xlsx" => OfWorkbook(file.Bytes.ToArray()),
            _ => Encoding.UTF8.GetString(file.Bytes.Span),
        };
        return string.Join(' ', text.Replace('-', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string OfWorkbook(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join(
            ' ', zip.Entries.Where(entry => entry.FullName.Contains("/worksheets/", StringComparison.Ordinal))
                .Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private static string OfPdf(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        return string.Join(' ', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }
}
