namespace Checklist.Pdf.Layout.Boxes;

/// <summary>What all parts of a table share.</summary>
internal sealed record TableFrame(ElementSlot Slot, IReadOnlyList<RowBox> Head, IReadOnlyList<double> ColumnEdges, TableLines Lines, Color? HeadBackground)
{
    public double HeadHeight { get; } = Head.Sum(row => row.Height);

    public double Width => ColumnEdges[^1];
}
