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

    /// <summary>A short text above, kept with the table.</summary>
    public IReadOnlyList<Inline> Caption { get; init; } = [];
}
