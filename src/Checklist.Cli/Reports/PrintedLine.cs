namespace Checklist.Cli.Reports;

/// <summary>A source line as the terminal shows it, with the cells below which the marks of a span go.</summary>
/// <param name="MarkStart">In cells, from 0.</param>
/// <param name="MarkLength">In cells, at least 1.</param>
internal sealed record PrintedLine(string Text, int MarkStart, int MarkLength)
{
    private const string Cut = "…";
    private const int TabStop = 4;
    private const int Narrowest = 20; // cells; below that nothing can be read anyway
    private const int Reach = 1000; // characters around the span that are looked at; a line may have millions

    /// <summary>A line of source cut to the width of the terminal, around the place that is marked.</summary>
    /// <param name="start">Where the span starts in the line, in UTF-16 units from 0.</param>
    /// <param name="width">Cells there are; a longer line is cut around the span.</param>
    public static PrintedLine Create(ReadOnlySpan<char> line, int start, int length, int width)
    {
        var from = SafeCut(line, Math.Max(start - Reach, 0));
        var to = SafeCut(line, (int)Math.Min((long)start + Reach, line.Length));
        var pieces = Pieces(line[from..to]);
        var first = pieces.FindLastIndex(piece => piece.Offset <= start - from && piece.Width > 0);
        var isBehindLine = start - from >= to - from;
        first = isBehindLine || first < 0 ? pieces.Count : first;
        var behind = pieces.FindIndex(first == pieces.Count ? 0 : first, piece => piece.Offset >= start - from + Math.Max(length, 1));
        behind = isBehindLine || behind < 0 ? pieces.Count : behind;
        return Crop(pieces, first, behind, Math.Max(width, Narrowest), isCutBefore: from > 0, isCutBehind: to < line.Length);
    }

    private static PrintedLine Crop(List<Piece> pieces, int first, int behind, int width, bool isCutBefore, bool isCutBehind)
    {
        var isWhole = !isCutBefore && !isCutBehind && Cells(pieces, 0, pieces.Count) <= width;
        var isSeenFromStart = isWhole || (!isCutBefore && Cells(pieces, 0, behind) < width);
        var begin = isSeenFromStart ? 0 : StepBack(pieces, first, width / 3);
        var lead = begin > 0 || isCutBefore ? Cut : "";
        var end = isWhole ? pieces.Count : StepForward(pieces, begin, width - lead.Length - Cut.Length);
        var trail = end < pieces.Count || isCutBehind ? Cut : "";

        var text = lead + string.Concat(pieces[begin..end].Select(piece => piece.Text)) + trail;
        var markStart = lead.Length + Cells(pieces, begin, Math.Min(first, end));
        var markLength = Cells(pieces, Math.Min(first, end), Math.Min(behind, end));
        return new PrintedLine(text.TrimEnd(), markStart, Math.Max(markLength, 1));
    }

    private static int StepForward(List<Piece> pieces, int index, int cells)
    {
        while (index < pieces.Count && (cells -= pieces[index].Width) >= 0)
        {
            index++;
        }

        return index;
    }

    private static int StepBack(List<Piece> pieces, int index, int cells)
    {
        while (index > 0 && (cells -= pieces[index - 1].Width) >= 0)
        {
            index--;
        }

        return index;
    }

    private static int Cells(List<Piece> pieces, int from, int to) =>
        pieces.Skip(from).Take(Math.Max(to - from, 0)).Sum(piece => piece.Width);

    private static List<Piece> Pieces(ReadOnlySpan<char> text)
    {
        var pieces = new List<Piece>(text.Length);
        var offset = 0;
        var column = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value == '\t' ? new string(' ', TabStop - column % TabStop) : VisibleText.Of(rune);
            var width = shown.Length == rune.Utf16SequenceLength && rune.Value != '\t' ? CellWidth.Of(rune) : CellWidth.Of(shown);
            pieces.Add(new Piece(offset, shown, width));
            offset += rune.Utf16SequenceLength;
            column += width;
        }

        return pieces;
    }

    private static int SafeCut(ReadOnlySpan<char> line, int index) =>
        index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) ? index - 1 : index;

    /// <summary>A character of a line as a terminal shows it.</summary>
    /// <param name="Offset">In the text that was cut into pieces.</param>
    private readonly record struct Piece(int Offset, string Text, int Width);
}
