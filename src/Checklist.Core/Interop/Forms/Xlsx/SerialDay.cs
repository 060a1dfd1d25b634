using System.Globalization;
using Checklist.Core.Writers.Xlsx;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>A cell's number as a day.</summary>
internal static class SerialDay
{
    private const int Later = 1462; // days from the usual start of the count to 1904

    /// <summary>Null where the text is no number that could be a day.</summary>
    public static string? TextOf(string text, bool countsFrom1904) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var day) ? SheetDate.TextOf(countsFrom1904 ? day + Later : day) : null;
}
