namespace Checklist.Core.Prose;

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
