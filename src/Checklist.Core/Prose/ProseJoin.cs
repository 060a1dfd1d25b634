using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>Puts one text behind another, as if its author had written both.</summary>
public static class ProseJoin
{
    private const string Separator = "\n\n"; // a blank line, as between paragraphs

    /// <summary>The second alone where there is no first. Footnotes of the second are numbered on.</summary>
    public static ProseDocument Append(ProseDocument? first, ProseDocument second)
    {
        if (first is null)
        {
            return second;
        }

        var text = first.Source.Value + Separator + second.Source.Value;
        var notes = first.Footnotes.Count;
        var rewritten = new ProseRewriter(
            inline => inline is FootnoteReferenceInline note ? [note with { Number = note.Number + notes }] : null).Rewrite(second);
        return new ProseDocument(
            new SourcedText(text, first.Source.Span, TextForm.Verbatim),
            [.. first.Blocks, .. rewritten.Blocks],
            [.. first.Footnotes, .. rewritten.Footnotes.Select(note => note with { Number = note.Number + notes })])
        {
            Parameters = [.. first.Parameters, .. second.Parameters],
        };
    }
}
