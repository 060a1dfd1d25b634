namespace Checklist.Pdf.Layout.Boxes;

/// <summary>A box at a distance from the left of its row.</summary>
internal sealed record RowCell(double X, Box Content);
