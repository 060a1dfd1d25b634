using Checklist.Core.Languages;
using Checklist.Core.Revisions.Redlines;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Revisions.Reviews;

/// <summary>How the comments on a version stand: every comment with what became of it, and who decided what.</summary>
/// <param name="Text">The text that is reviewed.</param>
/// <param name="Since">The version that it is compared with; null for a first one.</param>
/// <param name="Comments">In the order of the text.</param>
/// <param name="Entries">All parts of the text to decide about, in its order.</param>
public sealed record ReviewMatrix(
    Release Text, string? Since, IReadOnlyList<Reviewer> Reviewers, IReadOnlyList<ReviewComment> Comments,
    IReadOnlyList<ReviewedEntry> Entries)
{
    /// <summary>In which everything is said that is neither the text's nor its reviewers'.</summary>
    public required Words Words { get; init; }

    public int OpenCount => Comments.Count(comment => comment.Decision.IsOpen);

    /// <summary>Parts that a reviewer has not decided about.</summary>
    public IReadOnlyList<ReviewedEntry> UndecidedBy(Reviewer reviewer) =>
        [.. Entries.Where(entry => entry.Verdicts.GetValueOrDefault(reviewer.Id) is null)];

    public int CommentsOf(Reviewer reviewer) => Comments.Count(comment => comment.Decision.Reviewer == reviewer.Id);
}

/// <summary>One comment, ready to print.</summary>
/// <param name="Title">Of the part of the text; its name where no text has it.</param>
/// <param name="Reviewer">As people are named in print.</param>
/// <param name="Proposed">Against the text where it is prose; else the proposed text alone. Empty where there is none.</param>
/// <param name="IsOfEarlierText">The text has changed since.</param>
public sealed record ReviewComment(
    ReviewDecision Decision, string Title, string Reviewer, IReadOnlyList<RedlineRun> Proposed, bool IsOfEarlierText)
{
    /// <summary>The number, or what stands for one.</summary>
    public string Number => Decision.Id ?? "–";
}

/// <summary>One part of the text, with what each reviewer decided.</summary>
/// <param name="Verdicts">By the id of the reviewer; null for a comment without a decision.</param>
public sealed record ReviewedEntry(string Name, string Title, IReadOnlyDictionary<string, ReviewVerdict?> Verdicts);

/// <summary>Puts decisions beside the text that they are about.</summary>
internal sealed class ReviewMatrixBuilder(ReviewRecord record, Release text, Words words)
{
    private readonly ReviewedText reviewed = new(text);

    /// <summary>The matrix of a version.</summary>
    /// <param name="changes">What there is to decide about; null for a first version.</param>
    /// <param name="words">Those of the changes.</param>
    public static ReviewMatrix Build(ReviewRecord record, Release text, ChangeReport? changes, Words words) =>
        new ReviewMatrixBuilder(record, text, words).Build(changes);

    private ReviewMatrix Build(ChangeReport? changes)
    {
        var titles = changes is null ? new Dictionary<string, string>(StringComparer.Ordinal) : Titles(changes);
        var names = titles.Keys
            .Concat(record.Decisions.Select(decision => decision.Entry).Where(entry => !titles.ContainsKey(entry))
                .OrderBy(reviewed.RankOf).ThenBy(entry => entry, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal).ToList();
        var ranks = names.Select((name, index) => (name, index))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var order = record.Reviewers.Select((reviewer, index) => (reviewer.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var comments = record.Decisions.Where(decision => decision.Opinion.AsksForAnswer || decision.Id is not null)
            .OrderBy(decision => ranks[decision.Entry]).ThenBy(decision => order.GetValueOrDefault(decision.Reviewer))
            .Select(decision => Comment(decision, TitleOf(decision.Entry)));
        var given = record.Decisions.ToLookup(decision => decision.Entry, StringComparer.Ordinal);
        return new ReviewMatrix(
            text, changes?.Diff.Old.Version, record.Reviewers, [.. comments],
            [.. names.Select(name => new ReviewedEntry(name, TitleOf(name), Verdicts(given[name])))])
        {
            Words = words,
        };

        string TitleOf(string entry) => titles.GetValueOrDefault(entry) ?? reviewed.TitleOf(entry, words) ?? entry;
    }

    /// <summary>In the order of the text: its facts, its controls, and what is around them.</summary>
    private static Dictionary<string, string> Titles(ChangeReport changes)
    {
        var places = changes.Diff.Controls.Select((change, index) => (change, index)).ToDictionary(pair => pair.change, pair => pair.index);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in changes.Entries.Where(entry => entry.Entry is null))
        {
            titles.TryAdd(ReviewedText.NameOf(entry), entry.Kind);
        }

        foreach (var item in changes.Items.OrderBy(item => places[item.Change]))
        {
            titles.TryAdd(ReviewedText.NameOf(item), $"{item.Label} {item.Title}");
        }

        foreach (var entry in changes.Entries.Where(entry => entry.Entry is not null))
        {
            titles.TryAdd(ReviewedText.NameOf(entry), $"{entry.Kind} {entry.Title}".TrimEnd());
        }

        return titles;
    }

    private static Dictionary<string, ReviewVerdict?> Verdicts(IEnumerable<ReviewDecision> given) => given
        .GroupBy(decision => decision.Reviewer, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Last().Opinion.Decision, StringComparer.Ordinal);

    private ReviewComment Comment(ReviewDecision decision, string title) => new(
        decision, title, record.NameOf(decision.Reviewer), Proposed(decision),
        decision.Digest is { } digest && digest != reviewed.DigestOf(decision.Entry));

    /// <summary>A text that has little in common with the present one is read better alone.</summary>
    private IReadOnlyList<RedlineRun> Proposed(ReviewDecision decision)
    {
        if (decision.Opinion.Proposed is not { } proposed)
        {
            return [];
        }

        var runs = Redline.Of(reviewed.ProseOf(decision.Entry) ?? "", proposed);
        return runs.Any(run => run.Mark == RedlineMark.Same && run.Text.Trim().Length > 0) ? runs : [new(RedlineMark.Same, proposed)];
    }
}
