using Checklist.Core.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Nodes = Markdig.Syntax.Inlines;

namespace Checklist.Core.Prose;

/// <summary>Turns Markdig's inlines into ours. Whatever is not on the list of what outputs may hold ends here as text.</summary>
internal sealed class InlineConverter(ProseContext context)
{
    private readonly RawHtml rawHtml = new(context);

    private bool isInHeading;

    /// <summary>In a table's cell the bar inside code is written <c>\|</c>, because the cell would end there.</summary>
    public bool IsInTable { get; set; }

    public IReadOnlyList<ProseInline> Block(Nodes.ContainerInline? container)
    {
        var builder = new InlineBuilder();
        AddAll(container, builder, default);
        return builder.ToBlock();
    }

    /// <summary>A heading is one line, on however many it was written.</summary>
    public IReadOnlyList<ProseInline> Heading(Nodes.ContainerInline? container)
    {
        isInHeading = true;
        var content = Block(container);
        isInHeading = false;
        return content;
    }

    private IReadOnlyList<ProseInline> Nested(Nodes.ContainerInline container, Surroundings surroundings)
    {
        var builder = new InlineBuilder();
        AddAll(container, builder, surroundings);
        return builder.ToInline();
    }

    private void AddAll(Nodes.ContainerInline? container, InlineBuilder builder, Surroundings surroundings)
    {
        if (container is null)
        {
            return;
        }

        foreach (var inline in InlineTree.Flatten(container, surroundings.InEmphasis, surroundings.InStrong))
        {
            Add(inline, builder, surroundings);
        }
    }

    private void Add(Nodes.Inline inline, InlineBuilder builder, Surroundings surroundings)
    {
        switch (inline)
        {
            case Nodes.LiteralInline literal:
                builder.Add(new TextInline(literal.Content.ToString()));
                break;
            case Nodes.EmphasisInline emphasis:
                builder.Add(Emphasis(emphasis, surroundings));
                break;
            case Nodes.LinkInline { IsImage: true } image:
                builder.Add(Image(image));
                break;
            case Nodes.LinkInline link:
                AddLink(link, builder, surroundings);
                break;
            case CatalogLinkNode link:
                builder.Add(new CatalogLinkInline(link.Target, link.Anchor, link.Words, context.WrittenOf(link)));
                break;
            case ParameterNode parameter:
                context.AddParameter(parameter.Id);
                builder.Add(new ParameterInline(parameter.Id, context.WrittenOf(parameter)));
                break;
            case FootnoteLink note:
                builder.Add(new FootnoteReferenceInline(context.Footnotes.NumberOf(note.Footnote)));
                break;
            case Nodes.DelimiterInline delimiter:
                builder.Add(new TextInline(delimiter.ToLiteral()));
                break;
            default:
                AddLeaf(inline, builder, surroundings);
                break;
        }
    }

    private void AddLeaf(Nodes.Inline inline, InlineBuilder builder, Surroundings surroundings)
    {
        switch (inline)
        {
            case Nodes.LineBreakInline lineBreak:
                builder.Add(isInHeading || IsInTable ? new TextInline(" ") : new BreakInline(lineBreak.IsHard));
                break;
            case Nodes.HtmlEntityInline entity:
                builder.Add(new TextInline(OnOneLine(context.Clean(entity.Transcoded.ToString(), entity))));
                break;
            case Nodes.CodeInline code:
                builder.Add(new CodeInline(IsInTable ? code.Content.Replace(@"\|", "|", StringComparison.Ordinal) : code.Content));
                break;
            case Nodes.AutolinkInline link:
                AddAutolink(link, builder, surroundings);
                break;
            case Nodes.HtmlInline html:
                builder.Add(rawHtml.Text(html));
                break;
            case TaskList:
                break; // its state belongs to its list item
            default:
                throw new InvalidOperationException($"Markdig gave an inline that is not handled: {inline.GetType().Name}");
        }
    }

    private ProseInline Emphasis(Nodes.EmphasisInline emphasis, Surroundings surroundings) => InlineTree.IsStrong(emphasis)
        ? new StrongInline(Nested(emphasis, surroundings with { InStrong = true }))
        : new EmphasisInline(Nested(emphasis, surroundings with { InEmphasis = true }));

    private void AddLink(Nodes.LinkInline link, InlineBuilder builder, Surroundings surroundings)
    {
        var inlines = Nested(link, surroundings with { InLink = true });
        var written = context.Clean(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link);
        var url = SafeUrl.ForLink(written);
        if (url is null)
        {
            context.Report(ProseDiagnostics.UnsafeUrl(context.SpanOf(link), written));
            builder.AddRange(inlines);
            return;
        }

        if (surroundings.InLink)
        {
            builder.AddRange(inlines);
            return;
        }

        builder.Add(new LinkInline(url, Title(link), inlines, context.WrittenOf(link)));
    }

    private void AddAutolink(Nodes.AutolinkInline link, InlineBuilder builder, Surroundings surroundings)
    {
        var url = SafeUrl.ForLink(link.IsEmail ? "mailto:" + link.Url : link.Url);
        var text = new TextInline(link.Url);
        if (url is null)
        {
            context.Report(ProseDiagnostics.UnsafeUrl(context.SpanOf(link), link.Url));
        }

        builder.Add(url is null || surroundings.InLink ? text : new LinkInline(url, null, [text], context.WrittenOf(link)));
    }

    private ProseInline Image(Nodes.LinkInline image)
    {
        var words = OnOneLine(ProseText.Of(Nested(image, new Surroundings(InEmphasis: true, InStrong: true, InLink: true))));
        var written = context.Clean(image.GetDynamicUrl?.Invoke() ?? image.Url ?? "", image);
        var path = SafeUrl.ForImage(written);
        if (path is null)
        {
            context.Report(ProseDiagnostics.RemoteImage(context.SpanOf(image), written));
            return new TextInline(words);
        }

        return new ImageInline(path, words, Title(image), context.WrittenOf(image));
    }

    private string? Title(Nodes.LinkInline link)
    {
        var title = OnOneLine(context.Clean(link.Title ?? "", link)).Trim();
        return title.Length == 0 ? null : title;
    }

    private static string OnOneLine(string text) => text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : text.ReplaceLineEndings(" ");

    private readonly record struct Surroundings(bool InEmphasis, bool InStrong, bool InLink);
}
