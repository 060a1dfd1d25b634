namespace Checklist.Pdf.Layout;

/// <summary>A link within text.</summary>
public sealed record LinkInline(LinkTarget Target, IReadOnlyList<Inline> Content) : Inline
{
    /// <summary>Says where it leads, for those who hear it; its text and address when null.</summary>
    public string? Description { get; init; }
}
