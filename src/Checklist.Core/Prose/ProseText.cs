using System.Text;
using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>The words of inlines, without any markup, on one line.</summary>
internal static class ProseText
{
    public static string Of(IReadOnlyList<ProseInline> inlines)
    {
        if (inlines is [TextInline only])
        {
            return only.Text;
        }

        var builder = KeptBuilder.Take();
        Append(builder, inlines);
        return KeptBuilder.Finish(builder);
    }

    private static void Append(StringBuilder builder, IReadOnlyList<ProseInline> inlines)
    {
        foreach (var inline in inlines)
        {
            Append(builder, inline);
        }
    }

    private static void Append(StringBuilder builder, ProseInline inline)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                Append(builder, emphasis.Inlines);
                break;
            case StrongInline strong:
                Append(builder, strong.Inlines);
                break;
            case LinkInline link:
                Append(builder, link.Inlines);
                break;
            case ReferenceInline reference:
                Append(builder, reference.Inlines);
                break;
            default:
                builder.Append(OfLeaf(inline));
                break;
        }
    }

    /// <summary>Of an inline that holds no others.</summary>
    public static string OfLeaf(ProseInline inline) => inline switch
    {
        TextInline text => text.Text,
        CodeInline code => code.Code,
        BreakInline => " ",
        ImageInline image => image.AlternativeText,
        CatalogLinkInline link => link.Words ?? link.Target,
        ParameterInline parameter => $"[{parameter.Id}]",
        ParameterValueInline value => value.IsSet ? value.Text : $"[{value.Text}]",
        FootnoteReferenceInline => "",
        _ => throw new InvalidOperationException($"an inline that is not handled: {inline.GetType().Name}"),
    };
}
