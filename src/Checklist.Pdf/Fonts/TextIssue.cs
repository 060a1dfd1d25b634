namespace Checklist.Pdf.Fonts;

/// <summary>A character that cannot be shown; a replacement sign is in its place.</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Kind">Why.</param>
/// <param name="Origin">Where it was first met: the value of <c>Origin</c> that the caller had set then.</param>
public sealed record TextIssue(int CodePoint, TextIssueKind Kind, string? Origin);

/// <summary>Why a character cannot be shown.</summary>
public enum TextIssueKind
{
    /// <summary>No font of the set has the character.</summary>
    MissingGlyph,

    /// <summary>Its script is written from right to left or joins and reorders letters, which this library does not do.</summary>
    NeedsShaping,
}
