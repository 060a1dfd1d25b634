namespace Checklist.Pdf.Layout.Boxes;

/// <summary>A box divided: what goes on this page, null for nothing, and what on the next.</summary>
internal readonly record struct BoxSplit(Box? Head, Box Tail);
