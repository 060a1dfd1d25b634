namespace Checklist.Pdf.Layout.Boxes;

/// <summary>Where the label of a box is drawn.</summary>
internal sealed record TickLabelPlace(ParagraphBox Label, double X, double Y);
