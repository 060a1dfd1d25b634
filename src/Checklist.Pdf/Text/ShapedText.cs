using Checklist.Pdf.Fonts;

namespace Checklist.Pdf.Text;

/// <summary>
/// Text as glyphs, one for each UTF-16 unit. A soft hyphen has the glyph of its hyphen and no advance. There are no ligatures, so that one
/// index serves text and glyphs.
/// </summary>
internal sealed record ShapedText(string Text, ShapedGlyph[] Glyphs, StyleRun[] Runs)
{
    public int Length => Text.Length;

    public double Width(int start, int end)
    {
        var width = 0.0;
        foreach (ref readonly var run in Runs.AsSpan())
        {
            var from = Math.Max(start, run.Start);
            var to = Math.Min(end, run.End);
            var sum = 0;
            for (var index = from; index < to; index++)
            {
                sum += Glyphs[index].Advance + Glyphs[index].Kerning;
            }

            width += sum * run.Style.Size / 1000;
        }

        return width;
    }

    public StyleRun RunAt(int index)
    {
        foreach (ref readonly var run in Runs.AsSpan())
        {
            if (index < run.End)
            {
                return run;
            }
        }

        return Runs[^1];
    }
}

/// <summary>A character as it is drawn.</summary>
/// <param name="Number">The glyph's number in the document's font, 0 for what is not drawn.</param>
/// <param name="Advance">To the next glyph, in thousandths of the font size.</param>
/// <param name="Kerning">What is added to that, in the same unit.</param>
internal readonly record struct ShapedGlyph(ushort Number, short Advance, short Kerning);

/// <summary>A stretch of shaped text in one font, size and colour.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Font">The font its glyph numbers belong to.</param>
/// <param name="Style">Size and colour.</param>
/// <param name="Link">The number of the link it is part of, or -1.</param>
internal readonly record struct StyleRun(int Start, int End, EmbeddedFont Font, TextStyle Style, int Link);
