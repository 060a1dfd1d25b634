namespace Checklist.Pdf.Layout;

/// <summary>Characters in the style of what is around. A line feed ends the line.</summary>
public sealed record TextInline(string Text) : Inline;
