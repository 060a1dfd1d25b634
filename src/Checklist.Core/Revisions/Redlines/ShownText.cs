using Checklist.Core.Prose;

namespace Checklist.Core.Revisions.Redlines;

/// <summary>
/// A recorded prose text for comparing by eye: as a reader sees it, without the marks of Markdown, each paragraph and each item of
/// a list on one line, so that lines broken elsewhere are no change. Code keeps its lines.
/// </summary>
public static class ShownText
{
    /// <summary>A recorded value as a reader saw it.</summary>
    /// <param name="valueOf">The value of a parameter; null where it has none. The text around it names the unit.</param>
    public static string Of(FieldValue? value, Func<string, string?> valueOf) => value switch
    {
        null => "",
        FieldProse prose => PlainProse.Render(
            new ProseRewriter(inline => Filled(inline, valueOf)).Rewrite(ProseTreeReader.Read(prose.Tree))),
        FieldText text => text.Value,
        _ => throw new InvalidOperationException($"no text in {value.GetType().Name}"),
    };

    private static IReadOnlyList<ProseInline>? Filled(ProseInline inline, Func<string, string?> valueOf) =>
        inline is ParameterInline parameter && valueOf(parameter.Id) is { } value ? [new TextInline(value)] : null;
}
