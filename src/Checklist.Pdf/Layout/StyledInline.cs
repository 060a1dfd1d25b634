namespace Checklist.Pdf.Layout;

/// <summary>A stretch that looks different; what is not set stays as it is around.</summary>
public sealed record StyledInline(IReadOnlyList<Inline> Content) : Inline
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsMono { get; init; }

    public Color? Color { get; init; }

    /// <summary>Font size relative to what is around.</summary>
    public double Scale { get; init; } = 1;
}
