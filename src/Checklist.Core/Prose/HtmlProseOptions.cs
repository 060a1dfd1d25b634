namespace Checklist.Core.Prose;

/// <summary>How prose is written as HTML.</summary>
public sealed record HtmlProseOptions
{
    public static HtmlProseOptions Default { get; } = new();

    /// <summary>Added to the level of every heading, so that they nest below the page's own. Level 6 is the deepest.</summary>
    public int HeadingOffset { get; init; }

    /// <summary>Put before the ids of headings and footnotes, so that several texts on one page do not collide.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>
    /// Put before the ids of footnotes instead of <see cref="IdPrefix"/>, where a heading could have the id of a footnote.
    /// </summary>
    public string? NotePrefix { get; init; }

    /// <summary>A text of a single paragraph is written without the paragraph's tags.</summary>
    public bool IsInline { get; init; }

    /// <summary>Name of the section of footnotes, for screen readers.</summary>
    public string FootnotesLabel { get; init; } = "Footnotes";

    /// <summary>Name of a link from a footnote back to the text; the number follows.</summary>
    public string BackLabel { get; init; } = "Back to reference";

    /// <summary>
    /// Name of a table, for screen readers: a table may be wider than the screen, and the keyboard has to reach it to move it.
    /// </summary>
    public string TableLabel { get; init; } = "Table";

    /// <summary>What a screen reader says for a task that is done, and for one that is not.</summary>
    public string DoneLabel { get; init; } = "Done";

    public string OpenLabel { get; init; } = "To do";
}
