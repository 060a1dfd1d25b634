using System.Text;
using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Writers.Reviews;

/// <summary>The matrix as GitHub's Markdown: an overview, then each comment at length, which a narrow table would cut to pieces.</summary>
internal sealed class ReviewMarkdownWriter(Words words)
{
    private readonly StringBuilder text = new();

    public static string Write(ReviewMatrix matrix)
    {
        var writer = new ReviewMarkdownWriter(matrix.Words);
        writer.Head(matrix);
        writer.Overview(matrix);
        writer.Comments(matrix);
        writer.Decisions(matrix);
        return writer.text.ToString();
    }

    private void Head(ReviewMatrix matrix)
    {
        var (title, version) = (MarkdownText.Escape(matrix.Text.Title), MarkdownText.Escape(matrix.Text.Version!));
        text.Append($"# {Filled("matrix.title-of", title, version)}\n\n");
        text.Append($"**{MarkdownText.Escape(ReviewWords.Headline(matrix, words))}**\n");
        if (matrix.Since is { } since)
        {
            var parts = MarkdownText.Escape(words.Count("matrix.parts", matrix.Entries.Count));
            text.Append($"\n{Filled("matrix.compared-with", MarkdownText.Escape(since), parts)}\n");
        }

        Table(
            [
                words["review.reviewer"], words["common.on"], words["review.decided"], words["review.undecided"], words["review.comments"],
            ],
            matrix.Reviewers.Select(reviewer => new[]
            {
                reviewer.Shown, reviewer.On ?? "", $"{matrix.Entries.Count - matrix.UndecidedBy(reviewer).Count}",
                $"{matrix.UndecidedBy(reviewer).Count}", $"{matrix.CommentsOf(reviewer)}",
            }));
    }

    private void Overview(ReviewMatrix matrix)
    {
        if (matrix.Comments.Count > 0)
        {
            text.Append($"\n## {Said("review.comments")}\n");
        }

        Table(
            [
                words["common.no"], words["review.entry"], words["review.reviewer"], words["matrix.decision"], words["matrix.disposition"],
            ],
            matrix.Comments.Select(comment => new[]
            {
                comment.Number, comment.Title, comment.Reviewer, words.Of(comment.Decision.Opinion.Decision),
                words.Of(comment.Decision.Answer?.Disposition),
            }));
    }

    private void Comments(ReviewMatrix matrix)
    {
        foreach (var comment in matrix.Comments)
        {
            var (opinion, answer) = (comment.Decision.Opinion, comment.Decision.Answer);
            text.Append($"\n### {MarkdownText.Escape($"{comment.Number}: {comment.Title}")}\n\n");
            text.Append($"**{MarkdownText.Escape(comment.Reviewer)}**: {MarkdownText.Escape(words.InSentence(words.Of(opinion.Decision)))}");
            var earlier = comment.IsOfEarlierText ? $", {Said("review.about-an-earlier-text")}" : "";
            text.Append($" (`{comment.Decision.Entry.Replace('`', '\'')}`){earlier}\n");
            Quote(Lines(opinion.Comment));
            if (comment.Proposed.Count > 0)
            {
                text.Append($"\n{Said("review.proposed-text")}:\n");
                Quote(string.Concat(comment.Proposed.Select(MarkdownRedline.Marked)));
            }

            var by = ReviewWords.By(answer);
            text.Append($"\n**{MarkdownText.Escape(words.Of(answer?.Disposition))}**{(by.Length == 0 ? "" : $" ({MarkdownText.Escape(by)})")}\n");
            Quote(Lines(answer?.Text));
        }
    }

    private void Decisions(ReviewMatrix matrix)
    {
        if (matrix.Reviewers.Count > 0 && matrix.Entries.Count > 0)
        {
            text.Append($"\n## {Said("review.decisions")}\n");
            Table(
                [words["review.entry"], .. matrix.Reviewers.Select(reviewer => reviewer.Shown)],
                matrix.Entries.Select(entry => (string[])
                    [entry.Title, .. matrix.Reviewers.Select(reviewer => ReviewWords.Cell(entry, reviewer, words))]));
        }
    }

    private static string? Lines(string? said) => said is null ? null : string.Join('\n', said.Split('\n').Select(MarkdownText.Escape));

    private void Quote(string? paragraphs)
    {
        if (paragraphs is not null)
        {
            var lines = paragraphs.Split('\n').Select(line => line.Length == 0 ? ">" : $"> {line}");
            text.Append('\n').AppendJoin("\n", lines).Append('\n');
        }
    }

    /// <summary>Nothing where it has no rows.</summary>
    private void Table(IReadOnlyList<string> head, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(Row).ToList();
        if (lines.Count > 0)
        {
            text.Append('\n').Append(Row(head)).Append('|').AppendJoin("", head.Select(_ => " --- |")).Append('\n').AppendJoin("", lines);
        }
    }

    private static string Row(IEnumerable<string> cells) =>
        "|" + string.Concat(cells.Select(cell => $" {MarkdownText.EscapeCell(cell)} |")) + "\n";

    private string Said(string key) => Filled(key);

    /// <summary>Of the characters in a catalog's own words nothing is known.</summary>
    private string Filled(string key, params ReadOnlySpan<object?> values) => words.Own.Contains(key)
        ? Placeholders.Fill(words[key], values, MarkdownRedline.Spaced)
        : Placeholders.Fill(words[key], values);
}
