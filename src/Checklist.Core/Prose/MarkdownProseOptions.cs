namespace Checklist.Core.Prose;

/// <summary>How prose is written as Markdown.</summary>
public sealed record MarkdownProseOptions
{
    public static MarkdownProseOptions Default { get; } = new();

    /// <summary>Added to the level of every heading, so that they nest below the page's own. Level 6 is the deepest.</summary>
    public int HeadingOffset { get; init; }

    /// <summary>Put before every line but the first and the blank ones: where the text goes on inside a list item, say.</summary>
    public string Indent { get; init; } = "";

    /// <summary>Put before the labels of footnotes, so that several texts in one file do not collide.</summary>
    public string FootnotePrefix { get; init; } = "";

    /// <summary>
    /// A text of a single paragraph is written on one line, for list items, table cells and titles; without its notes,
    /// which <see cref="MarkdownProse.RenderFootnotes"/> writes where they may stand.
    /// </summary>
    public bool IsInline { get; init; }

    /// <summary>The notes are left out; <see cref="MarkdownProse.RenderFootnotes"/> writes them elsewhere.</summary>
    public bool OmitFootnotes { get; init; }
}
