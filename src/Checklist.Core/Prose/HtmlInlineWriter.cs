using System.Text;

namespace Checklist.Core.Prose;

internal sealed class HtmlInlineWriter(StringBuilder builder, ProseDocument document, IProseAddresses addresses, HtmlProseOptions options)
{
    private HashSet<string>? anchors; // most prose has no link to a heading of its own, and no footnote
    private Dictionary<int, int>? referencesByFootnote;
    private bool isInLink; // a link holds no link

    /// <summary>How often the text has referred to a footnote so far.</summary>
    public int ReferencesTo(int footnote) => referencesByFootnote?.GetValueOrDefault(footnote) ?? 0;

    public void Write(IReadOnlyList<ProseInline> inlines)
    {
        foreach (var inline in inlines)
        {
            Write(inline);
        }
    }

    private void Write(ProseInline inline)
    {
        switch (inline)
        {
            case TextInline text:
                HtmlText.Append(builder, text.Text);
                break;
            case EmphasisInline emphasis:
                Element("em", emphasis.Inlines);
                break;
            case StrongInline strong:
                Element("strong", strong.Inlines);
                break;
            case CodeInline code:
                Text("<code>", code.Code, "</code>");
                break;
            case LinkInline link:
                WriteLink(link);
                break;
            case ReferenceInline reference:
                WriteReference(reference);
                break;
            case ImageInline image:
                WriteImage(image);
                break;
            case FootnoteReferenceInline footnote:
                WriteFootnoteReference(footnote);
                break;
            default:
                WriteLeaf(inline);
                break;
        }
    }

    private void WriteLeaf(ProseInline inline)
    {
        switch (inline)
        {
            case BreakInline lineBreak:
                builder.Append(lineBreak.IsHard ? "<br>\n" : "\n");
                break;
            case ParameterValueInline { IsSet: true } value:
                Text("<span class=\"param\">", value.Text, "</span>");
                break;
            case ParameterValueInline value:
                Text("<span class=\"param param-unset\">[", value.Text, "]</span>");
                break;
            case ParameterInline parameter:
                Text("<span class=\"param param-unset\">[", parameter.Id, "]</span>");
                break;
            case CatalogLinkInline link:
                HtmlText.Append(builder, link.Words ?? link.Target);
                break;
            default:
                throw new InvalidOperationException($"an inline that is not handled: {inline.GetType().Name}");
        }
    }

    private void Element(string name, IReadOnlyList<ProseInline> inlines)
    {
        builder.Append('<').Append(name).Append('>');
        Write(inlines);
        builder.Append("</").Append(name).Append('>');
    }

    private void Text(string before, string text, string after)
    {
        builder.Append(before);
        HtmlText.Append(builder, text);
        builder.Append(after);
    }

    private void Attribute(string name, string value)
    {
        builder.Append(' ').Append(name).Append("=\"");
        HtmlText.Append(builder, value);
        builder.Append('"');
    }

    private void WriteLink(LinkInline link)
    {
        if (isInLink)
        {
            Write(link.Inlines);
            return;
        }

        builder.Append("<a");
        Attribute("href", AddressOf(link.Url));
        if (link.Title is not null)
        {
            Attribute("title", link.Title);
        }

        if (SafeUrl.IsExternal(link.Url))
        {
            Attribute("rel", "noopener noreferrer");
        }

        builder.Append('>');
        WriteInsideLink(link.Inlines);
    }

    /// <summary>A heading of the same text carries the prefix of this output's ids.</summary>
    private string AddressOf(string url) =>
        url[0] == '#' && HasAnchor(Uri.UnescapeDataString(url[1..])) ? string.Concat("#", options.IdPrefix, url.AsSpan(1)) : url;

    private bool HasAnchor(string name) =>
        options.IdPrefix.Length > 0 && (anchors ??= ProseTree.Anchors(document.Blocks)).Contains(name);

    private void WriteReference(ReferenceInline reference)
    {
        var address = isInLink ? null : addresses.AddressOf(reference.Target);
        if (address is null)
        {
            Write(reference.Inlines);
            return;
        }

        builder.Append("<a");
        Attribute("class", ClassOf(reference.Target.Kind));
        Attribute("href", address);
        if (addresses.DescriptionOf(reference.Target) is { } description)
        {
            Attribute("aria-describedby", description);
        }

        builder.Append('>');
        WriteInsideLink(reference.Inlines);
    }

    private void WriteInsideLink(IReadOnlyList<ProseInline> inlines)
    {
        isInLink = true;
        Write(inlines);
        isInLink = false;
        builder.Append("</a>");
    }

    private static string ClassOf(ProseTargetKind kind) => kind switch
    {
        ProseTargetKind.Control => "ref ref-control",
        ProseTargetKind.Group => "ref ref-group",
        ProseTargetKind.Chapter => "ref ref-chapter",
        ProseTargetKind.Term => "term",
        ProseTargetKind.Reference => "ref ref-reference",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private void WriteImage(ImageInline image)
    {
        var address = addresses.AddressOf(image);
        if (address is null)
        {
            Text("<span class=\"image-text\">", image.AlternativeText, "</span>");
            return;
        }

        builder.Append("<img");
        Attribute("src", address);
        Attribute("alt", image.AlternativeText);
        if (image.Title is not null)
        {
            Attribute("title", image.Title);
        }

        builder.Append(" loading=\"lazy\">");
    }

    private void WriteFootnoteReference(FootnoteReferenceInline footnote)
    {
        var number = footnote.Number;
        if (isInLink)
        {
            builder.Append("<sup>").AppendNumber(number).Append("</sup>");
            return;
        }

        var use = ReferencesTo(number) + 1;
        (referencesByFootnote ??= [])[number] = use;
        builder.Append("<sup><a class=\"footnote-ref\"");
        Attribute("id", HtmlFootnotes.ReferenceId(options, number, use));
        Attribute("href", "#" + HtmlFootnotes.NoteId(options, number));
        builder.Append('>').AppendNumber(number).Append("</a></sup>");
    }
}
