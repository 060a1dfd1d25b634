namespace Checklist.Pdf.Layout;

/// <summary>A table. Its head is repeated on every page; a row is split only when it is taller than a page.</summary>
/// <param name="Columns">Widths of the columns.</param>
/// <param name="Rows">Read one after the other while pages are filled, so a list that makes its rows on demand saves memory.</param>
public sealed record Table(IReadOnlyList<ColumnWidth> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    /// <summary>Rows of header cells.</summary>
    public IReadOnlyList<TableRow> Head { get; init; } = [];

    public TableLines Lines { get; init; } = TableLines.Horizontal;

    /// <summary>Points between the lines and the text.</summary>
    public double Padding { get; init; } = 3.5;

    public Color? HeadBackground { get; init; } = Color.Grey(0.92);

    /// <summary>Rows that grow fill the last page too: nothing else is to be there.</summary>
    public bool FillsPages { get; init; }

    /// <summary>A short text above, kept with the table.</summary>
    public IReadOnlyList<Inline> Caption { get; init; } = [];
}

/// <summary>The cells of a row; missing ones are empty.</summary>
public sealed record TableRow(params IReadOnlyList<TableCell> Cells)
{
    /// <summary>Points at least, for rows to write in.</summary>
    public double MinimumHeight { get; init; }

    public Color? Background { get; init; }

    /// <summary>On the same page as the beginning of the next row.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Takes its part of what a page of the table would leave empty.</summary>
    public bool Grows { get; init; }

    /// <summary>
    /// Shown, as an artifact, below the head of a page that begins with this row or with the rest of it; null for nothing.
    /// </summary>
    public TableRow? Continuation { get; init; }
}

/// <summary>A cell of a table. A string is one by itself.</summary>
public sealed record TableCell(params IReadOnlyList<Block> Content)
{
    /// <summary>In the body: this cell is the header of its row. Cells of the head always are headers.</summary>
    public bool IsRowHeader { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public static implicit operator TableCell(string text) => FromString(text);

    public static TableCell FromString(string text) => new(new Paragraph(text));
}

/// <summary>Which lines of a table are drawn.</summary>
public enum TableLines
{
    None,
    Horizontal,
    Grid,
}
