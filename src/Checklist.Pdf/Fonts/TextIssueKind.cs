namespace Checklist.Pdf.Fonts;

public enum TextIssueKind
{
    /// <summary>No font of the set has the character.</summary>
    MissingGlyph,

    /// <summary>Its script is written from right to left or joins and reorders letters, which this library does not do.</summary>
    NeedsShaping,
}
