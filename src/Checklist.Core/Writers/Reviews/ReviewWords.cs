using Checklist.Core.Languages;
using Checklist.Core.Revisions.Reviews;

namespace Checklist.Core.Writers.Reviews;

/// <summary>The words that people read for decisions and answers.</summary>
public static class ReviewWords
{
    public static string Of(this Words words, ReviewVerdict? verdict) => words[verdict switch
    {
        ReviewVerdict.Accept => "review.accept",
        ReviewVerdict.AcceptWithChange => "review.accept-with-change",
        ReviewVerdict.Reject => "review.reject",
        null => "review.comment",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    }];

    public static string Of(this Words words, ReviewDisposition? disposition) => words[disposition switch
    {
        ReviewDisposition.Accepted => "disposition.accepted",
        ReviewDisposition.AcceptedInPart => "disposition.accepted-in-part",
        ReviewDisposition.Rejected => "disposition.rejected",
        ReviewDisposition.Noted => "disposition.noted",
        null => "disposition.open",
        _ => throw new ArgumentOutOfRangeException(nameof(disposition)),
    }];

    /// <summary>How the review stands, in one line, for the terminal.</summary>
    public static string Headline(ReviewMatrix matrix) => Headline(matrix, Words.English);

    /// <summary>How the review stands, in one line.</summary>
    internal static string Headline(ReviewMatrix matrix, Words words)
    {
        var (comments, open) = (matrix.Comments.Count, matrix.OpenCount);
        var reviewers = words.Count("matrix.reviewers", matrix.Reviewers.Count);
        return matrix.Reviewers.Count == 0 ? words["matrix.nobody"]
            : comments == 0 ? words.Format("matrix.no-comments", reviewers)
            : words.Format("matrix.headline", reviewers, words.Count("matrix.comments", comments),
                open == 0 ? words["matrix.all-answered"] : words.Format("matrix.open", open));
    }

    /// <summary>What a cell of the table of decisions says; empty where nobody decided.</summary>
    internal static string Cell(ReviewedEntry entry, Reviewer reviewer, Words words) =>
        entry.Verdicts.TryGetValue(reviewer.Id, out var verdict) ? words.Of(verdict) : "";

    /// <summary>Who answered, and when.</summary>
    internal static string By(ReviewAnswer? answer) => string.Join(", ", new[] { answer?.By, answer?.On }.OfType<string>());
}
