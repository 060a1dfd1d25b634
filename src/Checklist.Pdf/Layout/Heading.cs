namespace Checklist.Pdf.Layout;

/// <summary>A heading; keeps with what follows and becomes a bookmark.</summary>
/// <param name="Level">1 to 6; do not skip levels on the way down.</param>
/// <param name="Content">Its text.</param>
public sealed record Heading(int Level, params IReadOnlyList<Inline> Content) : Block
{
    public bool IsInOutline { get; init; } = true;

    /// <summary>The bookmark's text, when it differs.</summary>
    public string? OutlineTitle { get; init; }

    /// <summary>Null for the theme's heading of this level.</summary>
    public Text.TextStyle? Style { get; init; }
}
