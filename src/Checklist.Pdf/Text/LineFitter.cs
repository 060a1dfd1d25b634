using System.Buffers;

namespace Checklist.Pdf.Text;

/// <summary>Breaks shaped text into lines: each takes as much as fits.</summary>
internal static class LineFitter
{
    [ThreadStatic]
    private static List<TextLine>? kept; // most texts have one line or two

    /// <summary>Breaks a text into lines that are no wider than this.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Width of the lines in points. A piece that is wider is broken where it must be.</param>
    /// <param name="isCode">Lines end after spaces, and elsewhere only where a piece is wider than a line.</param>
    public static TextLine[] Fit(ShapedText text, double width, bool isCode = false)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var breaks = ArrayPool<LineBreakKind>.Shared.Rent(text.Length);
        LineBreaker.Find(text.Text, breaks);
        if (isCode)
        {
            KeepSpaces(text.Text, breaks);
        }

        var lines = kept ??= [];
        lines.Clear();
        Fill(lines, text, breaks, width);
        ArrayPool<LineBreakKind>.Shared.Return(breaks);
        return [.. lines];
    }

    private static void KeepSpaces(string text, LineBreakKind[] breaks)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (breaks[index] == LineBreakKind.Allowed && text[index] != ' ')
            {
                breaks[index] = LineBreakKind.None;
            }
        }
    }

    private static void Fill(List<TextLine> lines, ShapedText text, LineBreakKind[] breaks, double width)
    {
        width += 0.001; // sums of rounded advances
        var start = 0;
        var x = 0.0; // to the end of what was seen
        var visible = 0.0; // to the end of the last character that is no space
        var (end, endWidth, endX) = (0, 0.0, 0.0); // the last opportunity on this line
        for (var runIndex = 0; runIndex < text.Runs.Length; runIndex++)
        {
            var run = text.Runs[runIndex];
            var scale = run.Style.Size / 1000;
            for (var index = run.Start; index < run.End; index++)
            {
                var character = text.Text[index];
                var advance = text.Glyphs[index].Advance * scale;
                var isVisible = character is not (' ' or '\n') && advance > 0;
                while (isVisible && x + advance > width && index > start && !IsJoined(text.Text, index))
                {
                    if (end <= start)
                    {
                        (end, endWidth, endX) = EmergencyBreak(text, start, index);
                    }

                    lines.Add(new TextLine(start, end, endWidth));
                    (start, x, visible) = (end, x - endX, visible - endX);
                }

                x += advance + (text.Glyphs[index].Kerning * scale);
                if (isVisible)
                {
                    visible = x;
                }

                switch (breaks[index])
                {
                    case LineBreakKind.Allowed when character == '\u00AD':
                        var hyphen = HyphenWidth(text, run, index);
                        if (x + hyphen <= width)
                        {
                            (end, endWidth, endX) = (index + 1, x + hyphen, x);
                        }

                        break;
                    case LineBreakKind.Allowed:
                        (end, endWidth, endX) = (index + 1, visible, x);
                        break;
                    case LineBreakKind.Mandatory:
                        lines.Add(new TextLine(start, index + 1, visible));
                        (start, x, visible) = (index + 1, 0, 0);
                        break;
                }
            }
        }
    }

    private static bool IsJoined(string text, int index) =>
        char.IsLowSurrogate(text[index]) || LineBreaker.ClassOf(text[index]) is LineBreakClass.CM or LineBreakClass.ZWJ;

    private static double HyphenWidth(ShapedText text, StyleRun run, int index) =>
        run.Font.Advance(text.Glyphs[index].Number) * run.Style.Size / 1000;

    /// <summary>Ends a line inside a piece without opportunities: after a sign in its last third, or else wherever it is full.</summary>
    private static (int End, double Width, double X) EmergencyBreak(ShapedText text, int start, int full)
    {
        var end = full;
        for (var index = full - 1; index > start + ((full - start) * 2 / 3); index--)
        {
            if (text.Text[index] is '/' or '\\' or '.' or '_' or '-' or '?' or '&' or '=' or ':' or ',' or ';' or '#' or '%'
                && !IsJoined(text.Text, index + 1))
            {
                end = index + 1;
                break;
            }
        }

        var last = end;
        while (last > start + 1 && text.Text[last - 1] == ' ')
        {
            last--;
        }

        return (end, text.Width(start, last), text.Width(start, end));
    }
}
