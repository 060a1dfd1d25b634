namespace Checklist.Pdf.Layout;

/// <summary>A bulleted or numbered list; lists may stand in lists.</summary>
public sealed record ListBlock(params IReadOnlyList<ListItem> Items) : Block
{
    public bool IsNumbered { get; init; }

    /// <summary>The number of the first item.</summary>
    public int Start { get; init; } = 1;
}
