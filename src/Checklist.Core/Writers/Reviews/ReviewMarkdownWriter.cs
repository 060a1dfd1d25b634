using System.Text;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Writers.Reviews;

/// <summary>The matrix as GitHub's Markdown: an overview, then each comment at length, which a narrow table would cut to pieces.</summary>
internal sealed class ReviewMarkdownWriter
{
    private readonly StringBuilder text = new();

    public static string Write(ReviewMatrix matrix)
    {
        var writer = new ReviewMarkdownWriter();
        writer.Head(matrix);
        writer.Overview(matrix);
        writer.Comments(matrix);
        writer.Decisions(matrix);
        return writer.text.ToString();
    }

    private void Head(ReviewMatrix matrix)
    {
        text.Append($"# {MarkdownText.Escape(matrix.Text.Title)}: comments on version {MarkdownText.Escape(matrix.Text.Version!)}\n\n");
        text.Append($"**{ReviewWords.Headline(matrix)}**\n");
        if (matrix.Since is { } since)
        {
            var parts = ReviewWords.Count(matrix.Entries.Count, "part");
            text.Append($"\nCompared with version {MarkdownText.Escape(since)}: {parts} to decide about.\n");
        }

        Table(
            ["Reviewer", "On", "Decided", "Undecided", "Comments"],
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
            text.Append("\n## Comments\n");
        }

        Table(
            ["No.", "Entry", "Reviewer", "Decision", "Disposition"],
            matrix.Comments.Select(comment => new[]
            {
                comment.Number, comment.Title, comment.Reviewer, ReviewWords.Of(comment.Decision.Opinion.Decision),
                ReviewWords.Of(comment.Decision.Answer?.Disposition),
            }));
    }

    private void Comments(ReviewMatrix matrix)
    {
        foreach (var comment in matrix.Comments)
        {
            var (opinion, answer) = (comment.Decision.Opinion, comment.Decision.Answer);
            text.Append($"\n### {MarkdownText.Escape($"{comment.Number}: {comment.Title}")}\n\n");
            text.Append($"**{MarkdownText.Escape(comment.Reviewer)}**: {ReviewWords.Of(opinion.Decision).ToLowerInvariant()}");
            text.Append($" (`{comment.Decision.Entry.Replace('`', '\'')}`){(comment.IsOfEarlierText ? ", about an earlier text" : "")}\n");
            Quote(Lines(opinion.Comment));
            if (comment.Proposed.Count > 0)
            {
                text.Append("\nProposed text:\n");
                Quote(string.Concat(comment.Proposed.Select(MarkdownRedline.Marked)));
            }

            var by = ReviewWords.By(answer);
            text.Append($"\n**{ReviewWords.Of(answer?.Disposition)}**{(by.Length == 0 ? "" : $" ({MarkdownText.Escape(by)})")}\n");
            Quote(Lines(answer?.Text));
        }
    }

    private void Decisions(ReviewMatrix matrix)
    {
        if (matrix.Reviewers.Count > 0 && matrix.Entries.Count > 0)
        {
            text.Append("\n## Decisions\n");
            Table(
                ["Entry", .. matrix.Reviewers.Select(reviewer => reviewer.Shown)],
                matrix.Entries.Select(entry => (string[])
                    [entry.Title, .. matrix.Reviewers.Select(reviewer => ReviewWords.Cell(entry, reviewer))]));
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
}
