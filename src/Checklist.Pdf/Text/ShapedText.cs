using Checklist.Pdf.Fonts;

namespace Checklist.Pdf.Text;

/// <summary>
/// Text as glyphs: for each UTF-16 unit its glyph number (0 for what is not drawn), its advance and its kerning in
/// thousandths of the font size. A soft hyphen has the glyph of its hyphen and no advance. There are no ligatures, so that one index serves
/// text and glyphs.
/// </summary>
internal sealed record ShapedText(string Text, ushort[] Glyphs, short[] Advances, short[] Kerning, StyleRun[] Runs)
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
                sum += Advances[index] + Kerning[index];
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

/// <summary>A stretch of shaped text in one font, size and colour.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Font">The font its glyph numbers belong to.</param>
/// <param name="Style">Size and colour.</param>
/// <param name="Link">The number of the link it is part of, or -1.</param>
internal readonly record struct StyleRun(int Start, int End, EmbeddedFont Font, TextStyle Style, int Link);
