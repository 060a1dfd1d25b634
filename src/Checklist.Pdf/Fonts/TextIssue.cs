namespace Checklist.Pdf.Fonts;

/// <summary>A character that cannot be shown; a replacement sign stands in its place.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Kind">Why.</param>
/// <param name="Origin">Where it was first met: the value of <c>Origin</c> that the caller had set then.</param>
public sealed record TextIssue(int CodePoint, TextIssueKind Kind, string? Origin);
