namespace Checklist.Pdf.Layout;

/// <summary>One of several columns.</summary>
public sealed record Column(ColumnWidth Width, params IReadOnlyList<Block> Content);
