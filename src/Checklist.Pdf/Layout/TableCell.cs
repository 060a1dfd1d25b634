namespace Checklist.Pdf.Layout;

/// <summary>A cell of a table. A string is one by itself.</summary>
public sealed record TableCell(params IReadOnlyList<Block> Content)
{
    /// <summary>In the body: this cell is the header of its row. Cells of the head always are headers.</summary>
    public bool IsRowHeader { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public static implicit operator TableCell(string text) => FromString(text);

    public static TableCell FromString(string text) => new(new Paragraph(text));
}
