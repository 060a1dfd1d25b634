using System.Globalization;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Interop.Forms;

/// <summary>Days as people write them. An order of day and month that could be read two ways is not guessed.</summary>
internal static class FormDate
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy",
        .. TextPatterns.Moments,
    ];

    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy"];

    /// <summary>YYYY-MM-DD; null for nothing, and for what is no day, with a finding.</summary>
    /// <param name="name">Of the place in the form.</param>
    public static string? Read(string? text, SourceSpan place, string name, DiagnosticBag diagnostics) =>
        Read(text, Parse, place, name, diagnostics);

    /// <summary>The same, with the time where one is written.</summary>
    public static string? ReadMoment(string? text, SourceSpan place, string name, DiagnosticBag diagnostics) =>
        Read(text, ParseMoment, place, name, diagnostics);

    private static string? Read(string? text, Func<string, string?> parse, SourceSpan place, string name, DiagnosticBag diagnostics)
    {
        if (FormText.CleanLine(text) is not { } line)
        {
            return null;
        }

        var date = parse(line);
        if (date is null)
        {
            diagnostics.Add(FormDiagnostics.UnknownDate(place, line, name, IsAmbiguous(line)));
        }

        return date;
    }

    private static string? ParseMoment(string text) =>
        DateTime.TryParseExact(
            text.Trim(), TextPatterns.Moments, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var moment)
        && moment.TimeOfDay > TimeSpan.Zero
            ? moment.ToString(moment.Second > 0 ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)
            : Parse(text);

    private static string? Parse(string text) =>
        Day(text, Formats) ?? (IsAmbiguous(text) ? null : Day(text, DayFirst) ?? Day(text, MonthFirst));

    /// <summary>It is two different days, one in each of the two usual orders.</summary>
    private static bool IsAmbiguous(string text) => Day(text, DayFirst) is { } one && Day(text, MonthFirst) is { } other && one != other;

    private static string? Day(string text, string[] formats) =>
        DateTime.TryParseExact(text.Trim(), formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
