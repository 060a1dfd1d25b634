using System.Globalization;
using System.Text;

namespace Checklist.Core.Prose;

/// <summary>The notes below a text, each with links back to the places that refer to it.</summary>
internal static class HtmlFootnotes
{
    public static string NoteId(HtmlProseOptions options, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{options.NotePrefix ?? options.IdPrefix}fn-{number}");

    public static string ReferenceId(HtmlProseOptions options, int number, int use) => use == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{options.NotePrefix ?? options.IdPrefix}fnref-{number}")
        : string.Create(CultureInfo.InvariantCulture, $"{options.NotePrefix ?? options.IdPrefix}fnref-{number}-{use}");

    public static void Write(StringBuilder builder, IReadOnlyList<Footnote> footnotes, HtmlBlockWriter blocks, HtmlProseOptions options)
    {
        if (footnotes.Count == 0)
        {
            return;
        }

        builder.Append("<section class=\"footnotes\" aria-label=\"");
        HtmlText.Append(builder, options.FootnotesLabel);
        builder.Append("\">\n<ol>\n");
        var bodies = Bodies(builder, footnotes, blocks);
        foreach (var (footnote, body) in bodies)
        {
            builder.Append("<li id=\"");
            HtmlText.Append(builder, NoteId(options, footnote.Number));
            builder.Append("\">\n").Append(body);
            WriteBackLinks(builder, footnote.Number, blocks.Inlines.ReferencesTo(footnote.Number), options);
            builder.Append("</li>\n");
        }

        builder.Append("</ol>\n</section>\n");
    }

    /// <summary>All notes are written before any back link: a later one may refer to an earlier one.</summary>
    private static List<(Footnote Footnote, string Body)> Bodies(
        StringBuilder builder, IReadOnlyList<Footnote> footnotes, HtmlBlockWriter blocks)
    {
        var bodies = new List<(Footnote, string)>(footnotes.Count);
        foreach (var footnote in footnotes)
        {
            var start = builder.Length;
            blocks.Write(footnote.Blocks);
            bodies.Add((footnote, builder.ToString(start, builder.Length - start)));
            builder.Length = start;
        }

        return bodies;
    }

    private static void WriteBackLinks(StringBuilder builder, int number, int uses, HtmlProseOptions options)
    {
        if (uses == 0)
        {
            return;
        }

        builder.Append("<p class=\"footnote-back\">");
        for (var use = 1; use <= uses; use++)
        {
            builder.Append(use > 1 ? " " : "").Append("<a href=\"#");
            HtmlText.Append(builder, ReferenceId(options, number, use));
            builder.Append("\" aria-label=\"");
            HtmlText.Append(builder, options.BackLabel);
            builder.Append(' ').AppendNumber(number);
            if (use > 1)
            {
                builder.Append('-').AppendNumber(use);
            }

            builder.Append("\">↩</a>");
        }

        builder.Append("</p>\n");
    }
}
