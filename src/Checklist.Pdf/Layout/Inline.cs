namespace Checklist.Pdf.Layout;

/// <summary>A piece of a paragraph. A string is one by itself.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <summary>Ends the line.</summary>
    public static Inline LineBreak { get; } = new TextInline("\n");

    public static implicit operator Inline(string text) => FromString(text);

    public static Inline FromString(string text) => new TextInline(text);

    public static Inline Bold(params IReadOnlyList<Inline> content) => new StyledInline(content) { IsBold = true };

    public static Inline Italic(params IReadOnlyList<Inline> content) => new StyledInline(content) { IsItalic = true };

    public static Inline Mono(params IReadOnlyList<Inline> content) => new StyledInline(content) { IsMono = true };

    public static Inline Coloured(Color color, params IReadOnlyList<Inline> content) => new StyledInline(content) { Color = color };

    public static Inline Link(LinkTarget target, params IReadOnlyList<Inline> content) => new LinkInline(target, content);

    /// <summary>The text without its looks.</summary>
    public static string PlainText(IReadOnlyList<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        TextInline text => text.Text,
        StyledInline styled => PlainText(styled.Content),
        LinkInline link => PlainText(link.Content),
        _ => "",
    }));
}
