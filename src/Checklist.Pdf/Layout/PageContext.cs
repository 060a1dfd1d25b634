namespace Checklist.Pdf.Layout;

/// <summary>What a header or footer may say.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Count">All pages of the document.</param>
/// <param name="Heading">The first heading of level 1 or 2 on the page, or else the last before it; empty when there is none.</param>
public sealed record PageContext(int Number, int Count, string Heading);
