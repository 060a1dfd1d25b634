namespace Checklist.Pdf.Layout.Boxes;

/// <summary>What to note when a heading gets its place.</summary>
internal sealed record HeadingMark(int Level, string Title, bool IsInOutline);
