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

/// <summary>Characters in the style of what is around. A line feed ends the line.</summary>
public sealed record TextInline(string Text) : Inline;

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

/// <summary>A link within text.</summary>
public sealed record LinkInline(LinkTarget Target, IReadOnlyList<Inline> Content) : Inline
{
    /// <summary>Says where it leads, for those who hear it; its text and address when null.</summary>
    public string? Description { get; init; }
}
