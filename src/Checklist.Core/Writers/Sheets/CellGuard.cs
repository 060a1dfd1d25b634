namespace Checklist.Core.Writers.Sheets;

/// <summary>
/// Keeps spreadsheet programs from taking a text in a CSV file for a formula: an apostrophe before it. What is guarded can be
/// told from what began with an apostrophe by itself, so nothing is changed by a round trip.
/// </summary>
internal static class CellGuard
{
    private const string Starts = "=+-@＝＋－＠\t\r\n";

    public static string Guard(string text) => IsDangerous(text) ? "'" + text : text;

    public static string Unguard(string text) => text.StartsWith('\'') && IsDangerous(text[1..]) ? text[1..] : text;

    /// <summary>Also behind spaces, which programs skip, and behind apostrophes, which would be taken for the guard.</summary>
    private static bool IsDangerous(string text)
    {
        if (text.Length > 0 && text[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        var start = text.AsSpan().TrimStart("' \u00A0\u3000\t\r\n");
        return start.Length > 0 && Starts.Contains(start[0], StringComparison.Ordinal);
    }
}
