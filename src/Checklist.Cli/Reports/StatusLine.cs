using System.Text;

namespace Checklist.Cli.Reports;

/// <summary>
/// A line that says what is being done, with a sign that turns, between two empty lines. It is drawn over itself and is gone in the end. A
/// terminal that cannot move its cursor gets each new text as a line.
/// </summary>
internal sealed class StatusLine(TextWriter screen, Terminal terminal) : IDisposable
{
    private const string Turns = "-\\|/"; // every font has these
    private const string Yellow = "\u001b[93m";
    private const string Reset = "\u001b[0m";
    private const string HideCursor = "\u001b[?25l";
    private const string ShowCursor = "\u001b[?25h";
    private const string LineAbove = "\u001b[1A";
    private const string EraseLine = "\r\u001b[2K";
    private const int Margin = 3; // cells: the sign, a blank, and the last one, which would begin a new line

    private int turn;
    private string shown = "";

    public void Show(string text)
    {
        var visible = VisibleText.Escape(text);
        if (terminal.CanRedraw)
        {
            var sign = Turns.Substring(turn % Turns.Length, 1);
            screen.Write(turn == 0 ? HideCursor + "\n" : LineAbove + EraseLine);
            screen.Write($"{(terminal.HasColor ? Yellow + sign + Reset : sign)} {Cut(visible, terminal.Width - Margin)}\n");
            turn++;
        }
        else if (visible != shown)
        {
            screen.Write(visible + "\n");
        }

        shown = visible;
        screen.Flush();
    }

    public void Dispose()
    {
        if (turn > 0)
        {
            screen.Write(EraseLine + LineAbove + EraseLine + LineAbove + EraseLine + ShowCursor);
            screen.Flush();
        }
    }

    private static string Cut(string text, int cells)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            cells -= CellWidth.Of(rune);
            if (cells < 0)
            {
                break;
            }

            builder.Append(rune.ToString());
        }

        return builder.ToString();
    }
}
