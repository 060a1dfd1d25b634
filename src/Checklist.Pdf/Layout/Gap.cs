namespace Checklist.Pdf.Layout;

/// <summary>Empty space; left out at the top of a page.</summary>
public sealed record Gap(double Height) : Block;
