using System.Globalization;
using Checklist.Core.Text;

namespace Checklist.Cli.Reports;

/// <summary>The line of a span behind its number, and marks under the span. Of a span of several lines, the first.</summary>
internal static class SourceExcerpt
{
    private const string Indent = "   ";

    /// <summary>Prints the line of a finding with marks below it.</summary>
    /// <param name="numberWidth">Digits that the line numbers of a finding are aligned to.</param>
    /// <param name="paint">Colours the marks.</param>
    public static void Write(SourceSpan span, int numberWidth, char mark, Func<string, string> paint, TextWriter output, int terminalWidth)
    {
        var start = span.Start;
        var line = span.Source.Line(start.Line);
        var length = Math.Min(span.Length, Math.Max(line.TrimEnd().Length - (start.Column - 1), 0));
        var gutter = $"{Indent}{start.Line.ToString(CultureInfo.InvariantCulture).PadLeft(numberWidth)} |";
        var printed = PrintedLine.Create(line, Math.Min(start.Column - 1, line.Length), length, terminalWidth - gutter.Length - 1);

        output.Write(printed.Text.Length == 0 ? $"{gutter}\n" : $"{gutter} {printed.Text}\n");
        var marks = paint(new string(mark, printed.MarkLength));
        output.Write($"{Indent}{new string(' ', numberWidth)} | {new string(' ', printed.MarkStart)}{marks}\n");
    }
}
