using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>A piece of text inside a block. The set is closed: each writer handles every one.</summary>
public abstract record ProseInline
{
    private protected ProseInline()
    {
    }
}

/// <summary>Plain characters: never markup, whatever they look like.</summary>
public sealed record TextInline(string Text) : ProseInline;

/// <summary>Code inside a line, to the letter.</summary>
public sealed record CodeInline(string Code) : ProseInline;

/// <summary>The end of a line inside a paragraph.</summary>
/// <param name="IsHard">The author asked for a new line; otherwise the source merely went on in the next one.</param>
public sealed record BreakInline(bool IsHard) : ProseInline;

/// <summary>Words that are stressed.</summary>
public sealed record EmphasisInline(IReadOnlyList<ProseInline> Inlines) : ProseInline;

/// <summary>Words that are important.</summary>
public sealed record StrongInline(IReadOnlyList<ProseInline> Inlines) : ProseInline;

/// <summary>A link as Markdown writes it: an http, https or mailto address, a relative path, or a fragment.</summary>
public sealed record LinkInline(string Url, string? Title, IReadOnlyList<ProseInline> Inlines, ValueSpan Written) : ProseInline
{
    public SourceSpan Span => Written.Place;
}

/// <summary>A picture; where an output cannot show it, its alternative text is printed.</summary>
/// <param name="Url">Path relative to the file that holds the prose.</param>
public sealed record ImageInline(string Url, string AlternativeText, string? Title, ValueSpan Written) : ProseInline
{
    public SourceSpan Span => Written.Place;
}

/// <summary>A link of the form <c>[[target]]</c>, <c>[[target#anchor]]</c> or <c>[[target|words]]</c>, not yet resolved.</summary>
/// <param name="Words">Null where the target's own title is to be printed.</param>
public sealed record CatalogLinkInline(string Target, string? Anchor, string? Words, ValueSpan Written) : ProseInline
{
    public SourceSpan Span => Written.Place;
}

/// <summary>A link whose target was found. Its address depends on the output, so each writer supplies it.</summary>
public sealed record ReferenceInline(ProseTarget Target, IReadOnlyList<ProseInline> Inlines) : ProseInline;

/// <summary>A parameter put into the text as <c>{{ id }}</c>, not yet resolved.</summary>
public sealed record ParameterInline(string Id, ValueSpan Written) : ProseInline
{
    public SourceSpan Span => Written.Place;
}

/// <summary>A parameter's value in the text, or its label where it has none.</summary>
/// <param name="IsSet">False prints as <c>[label]</c>: a blank to fill in.</param>
public sealed record ParameterValueInline(string Id, string Text, bool IsSet) : ProseInline;

/// <summary>The number of a footnote.</summary>
public sealed record FootnoteReferenceInline(int Number) : ProseInline;
