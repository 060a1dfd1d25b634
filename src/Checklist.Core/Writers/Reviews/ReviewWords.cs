using System.Globalization;
using Checklist.Core.Revisions.Reviews;

namespace Checklist.Core.Writers.Reviews;

/// <summary>The words that people read for decisions and answers.</summary>
public static class ReviewWords
{
    public static string Of(ReviewVerdict? verdict) => verdict switch
    {
        ReviewVerdict.Accept => "Accept",
        ReviewVerdict.AcceptWithChange => "Accept with change",
        ReviewVerdict.Reject => "Reject",
        null => "Comment",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static string Of(ReviewDisposition? disposition) => disposition switch
    {
        ReviewDisposition.Accepted => "Accepted",
        ReviewDisposition.AcceptedInPart => "Accepted in part",
        ReviewDisposition.Rejected => "Rejected",
        ReviewDisposition.Noted => "Noted",
        null => "Open",
        _ => throw new ArgumentOutOfRangeException(nameof(disposition)),
    };

    /// <summary>How the review stands, in one line.</summary>
    public static string Headline(ReviewMatrix matrix)
    {
        var comments = Count(matrix.Comments.Count, "comment");
        return matrix.Reviewers.Count == 0 ? "Nobody has reviewed this version."
            : matrix.Comments.Count == 0 ? $"{Count(matrix.Reviewers.Count, "reviewer")}, no comments."
            : $"{Count(matrix.Reviewers.Count, "reviewer")}, {comments}, {Open(matrix.OpenCount)}.";
    }

    private static string Open(int count) =>
        count == 0 ? "all answered" : string.Create(CultureInfo.InvariantCulture, $"{count} open");

    internal static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>What a cell of the table of decisions says; empty where nobody decided.</summary>
    internal static string Cell(ReviewedEntry entry, Reviewer reviewer) =>
        entry.Verdicts.TryGetValue(reviewer.Id, out var verdict) ? Of(verdict) : "";

    /// <summary>Who answered, and when.</summary>
    internal static string By(ReviewAnswer? answer) => string.Join(", ", new[] { answer?.By, answer?.On }.OfType<string>());
}
