namespace Checklist.Core.Prose;

/// <summary>A stretch of a line of Markdown.</summary>
/// <param name="Text">Words to be escaped, or markup as it is; the delimiter's characters for emphasis.</param>
internal readonly record struct MarkdownToken(MarkdownTokenKind Kind, string Text)
{
    public bool IsDelimiter => Kind is MarkdownTokenKind.Open or MarkdownTokenKind.Close;
}

internal enum MarkdownTokenKind
{
    Text,
    Markup,

    /// <summary>Emphasis begins.</summary>
    Open,

    /// <summary>Emphasis ends.</summary>
    Close,
    SoftBreak,
    HardBreak,
}
