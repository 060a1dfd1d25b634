namespace Checklist.Pdf.Layout;

/// <summary>The next block starts a page. For blocks added to the flow itself.</summary>
public sealed record PageBreak : Block;
