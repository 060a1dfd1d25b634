using System.Globalization;
using System.Text;
using Checklist.Pdf.Barcodes;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// A QR code for a page to print: a picture that a style sheet names and that is in no file, since only what style sheets put into the
/// margin is repeated on every page.
/// </summary>
internal static class CodePicture
{
    private const double Dark = 11.5; // millimetres, as on the pages of the PDF
    private const int QuietModules = 4; // on each side, part of the picture

    /// <summary>As <c>url("data:…")</c>.</summary>
    public static string Of(string text)
    {
        var code = QrCode.Encode(text);
        var side = (Dark * code.Size / (code.Size - (2 * QuietModules))).ToString("0.##", CultureInfo.InvariantCulture);
        var bars = new StringBuilder();
        foreach (var (column, row, length) in code.Bars())
        {
            bars.Append(CultureInfo.InvariantCulture, $"M{column} {row}h{length}v1h-{length}z");
        }

        var picture = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns='http://www.w3.org/2000/svg' width='{side}mm' height='{side}mm' viewBox='0 0 {code.Size} {code.Size}'><path d='{bars}'/></svg>");
        return $"url(\"data:image/svg+xml,{picture.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}\")";
    }
}
