namespace Checklist.Pdf.Layout;

/// <summary>One item of a list.</summary>
public sealed record ListItem(params IReadOnlyList<Block> Content)
{
    /// <summary>In place of the bullet or number.</summary>
    public string? Marker { get; init; }
}
