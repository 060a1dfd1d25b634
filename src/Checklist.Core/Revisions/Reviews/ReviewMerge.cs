using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;

namespace Checklist.Core.Revisions.Reviews;

/// <summary>
/// Brings what reviewers sent together with what is there. Of one reviewer and one part of the text the latest opinion holds, and what
/// was said before is kept with the answer that it got. The order of the forms does not matter.
/// </summary>
internal sealed class ReviewMerge
{
    private const string FirstNumber = "R-00";

    private readonly ReviewRecord held;
    private readonly Func<string, int> rankOf;
    private readonly List<Reviewer> reviewers;
    private readonly List<(string Reviewer, ReviewDecision Decision)> read = [];

    /// <summary>A merge that has read nothing yet.</summary>
    /// <param name="held">What is there; without decisions for a new file.</param>
    /// <param name="rankOf">Where an entry is in the text, by its name.</param>
    private ReviewMerge(ReviewRecord held, Func<string, int> rankOf)
    {
        (this.held, this.rankOf, reviewers) = (held, rankOf, [.. held.Reviewers]);
    }

    public static MergedReviews Merge(ReviewRecord held, IReadOnlyList<ReviewForm> forms, Func<string, int> rankOf)
    {
        var merge = new ReviewMerge(held, rankOf);
        foreach (var form in forms.OrderBy(SortKey, StringComparer.Ordinal))
        {
            merge.Take(form);
        }

        return merge.Finish();
    }

    /// <summary>The same forms in any order are taken in the same order.</summary>
    private static string SortKey(ReviewForm form)
    {
        var person = form.Person;
        return string.Join('\n', person.Name, person.Role, form.Copy, person.On, person.Since, person.Digest);
    }

    private void Take(ReviewForm form)
    {
        var index = reviewers.FindIndex(known => IsSame(known, form));
        var id = index < 0 ? FreeId(form.Person.Name) : reviewers[index].Id;
        if (index < 0)
        {
            reviewers.Add(form.Person with { Id = id });
        }
        else if (IsLater(form.Person, reviewers[index]))
        {
            var known = reviewers[index];
            reviewers[index] = form.Person with { Id = id, Copies = known.Copies, Place = known.Place };
        }

        read.AddRange(form.Decisions.Select(decision => (id, decision with { Reviewer = id })));
    }

    /// <summary>By the mark of the page; without one, by name and role.</summary>
    private static bool IsSame(Reviewer known, ReviewForm form) => form.Copy is { } copy
        ? known.Copies.Contains(copy, StringComparer.Ordinal)
        : known.Copies.Count == 0 && known.Name == form.Person.Name && known.Role == form.Person.Role;

    private static bool IsLater(Reviewer person, Reviewer known) =>
        string.CompareOrdinal(Facts(person), Facts(known)) > 0;

    private static string Facts(Reviewer person) =>
        string.Join('\n', person.On, person.Digest, person.Since, person.Name, person.Role);

    private string FreeId(string name)
    {
        var id = Slug.Make(name, "reviewer");
        var number = 2;
        for (var wish = id; ; wish = FormattableString.Invariant($"{id}-{number++}"))
        {
            if (!reviewers.Exists(known => known.Id == wish))
            {
                return wish;
            }
        }
    }

    private MergedReviews Finish()
    {
        var heldByKey = held.Decisions.ToLookup(KeyOf);
        var readByKey = read.ToLookup(pair => KeyOf(pair.Decision), pair => pair.Decision);
        var numbers = new RegisterNumbers([.. held.Decisions.Select(decision => decision.Id).OfType<string>()], [], FirstNumber);
        var order = reviewers.Select((reviewer, index) => (reviewer.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var merged = readByKey
            .OrderBy(group => rankOf(group.Key.Entry)).ThenBy(group => group.Key.Entry, StringComparer.Ordinal)
            .ThenBy(group => order[group.Key.Reviewer])
            .Select(group => MergedReview.Of([.. heldByKey[group.Key]], [.. group]).Numbered(numbers))
            .ToList();
        return new MergedReviews(reviewers, merged) { Clashes = [.. Clashes()] };
    }

    /// <summary>Reviewers of one name whose pages say nothing that tells whether they are one person.</summary>
    private IEnumerable<(Reviewer First, Reviewer Second)> Clashes() => ReviewRule.SameNames(reviewers)
        .Where(pair => read.Exists(given => given.Reviewer == pair.First.Id || given.Reviewer == pair.Second.Id));

    private static (string Entry, string Reviewer) KeyOf(ReviewDecision decision) => (decision.Entry, decision.Reviewer);
}

/// <summary>What comes of forms and a file.</summary>
/// <param name="Reviewers">Those of the file first.</param>
/// <param name="Decisions">Of the parts of the text that the forms speak of, in the order of the text.</param>
internal sealed record MergedReviews(IReadOnlyList<Reviewer> Reviewers, IReadOnlyList<MergedReview> Decisions)
{
    public IReadOnlyList<(Reviewer First, Reviewer Second)> Clashes { get; init; } = [];
}

/// <summary>What one reviewer says of one part of the text, and what became of each opinion that was read.</summary>
/// <param name="Held">As it is in the file.</param>
/// <param name="Kept">As it is afterwards; several where the later one is not known. Those of the file are at their places.</param>
internal sealed record MergedReview(IReadOnlyList<ReviewDecision> Held, IReadOnlyList<ReviewDecision> Kept)
{
    public required IReadOnlyList<(ReviewDecision Decision, ReviewState State)> Read { get; init; }

    /// <summary>Decisions of the file that are told as earlier ones now.</summary>
    public IEnumerable<ReviewDecision> Dropped => Held.Where(decision => Kept.All(kept => kept.Place != decision.Place));

    public static MergedReview Of(IReadOnlyList<ReviewDecision> held, IReadOnlyList<ReviewDecision> read)
    {
        var known = held.Concat(held.SelectMany(decision => decision.Earlier)).ToList();
        var opinions = known.Concat(read).GroupBy(decision => decision.Opinion).Select(Latest)
            .OrderBy(decision => decision.At ?? "", StringComparer.Ordinal).ThenBy(SortKey, StringComparer.Ordinal).ToList();
        var current = opinions.Where(decision => decision.At == opinions[^1].At).ToList();
        var earlier = opinions.Except(current).Select(decision => decision with { Place = null, Id = null, Earlier = [] }).ToList();
        return new MergedReview(held, Place(current, held, earlier))
        {
            Read = [.. read.Select((decision, index) => (
                decision, StateOf(decision.Opinion, known.Concat(read.Take(index)), held.Count > 0 || index > 0, current)))],
        };
    }

    /// <summary>Comments get the numbers that follow.</summary>
    public MergedReview Numbered(RegisterNumbers numbers) => this with
    {
        Kept = [.. Kept.Select(decision => decision.Id is null && (decision.Opinion.AsksForAnswer || decision.Earlier.Any(HasWords))
            ? decision with { Id = numbers.Next() }
            : decision)],
    };

    private static bool HasWords(ReviewDecision decision) => decision.Opinion.AsksForAnswer;

    /// <summary>The same words again are the same comment, whose answer still holds.</summary>
    private static ReviewDecision Latest(IGrouping<ReviewOpinion, ReviewDecision> same)
    {
        var latest = same.OrderBy(decision => decision.At ?? "", StringComparer.Ordinal)
            .ThenBy(decision => decision.Digest, StringComparer.Ordinal).Last();
        return latest with
        {
            Id = null,
            Earlier = [],
            Answer = same.Select(decision => decision.Answer).OfType<ReviewAnswer>().FirstOrDefault(),
            Place = null,
        };
    }

    /// <summary>What is in the file keeps its place and its number, also where a later opinion takes it.</summary>
    private static IReadOnlyList<ReviewDecision> Place(
        List<ReviewDecision> current, IReadOnlyList<ReviewDecision> held, List<ReviewDecision> earlier)
    {
        var free = held.ToList();
        var places = new ReviewDecision?[current.Count];
        for (var i = 0; i < current.Count; i++)
        {
            places[i] = free.Find(decision => decision.Opinion == current[i].Opinion);
            free.RemoveAll(decision => decision.Place is not null && decision.Place == places[i]?.Place);
        }

        for (var i = 0; i < current.Count && free.Count > 0; i++)
        {
            if (places[i] is null)
            {
                places[i] = free[0];
                free.RemoveAt(0);
            }
        }

        return [.. current.Select((decision, index) => decision with
        {
            Id = places[index]?.Id,
            Place = places[index]?.Place,
            Earlier = index == 0 ? earlier : [],
        })];
    }

    private static ReviewState StateOf(
        ReviewOpinion opinion, IEnumerable<ReviewDecision> before, bool isKnown, List<ReviewDecision> current) =>
        before.Any(decision => decision.Opinion == opinion) ? ReviewState.AsBefore
        : !current.Exists(decision => decision.Opinion == opinion) ? ReviewState.Earlier
        : current.Count > 1 ? ReviewState.InConflict
        : isKnown ? ReviewState.Changed : ReviewState.New;

    private static string SortKey(ReviewDecision decision) =>
        string.Join('\n', decision.Opinion.Decision, decision.Opinion.Comment, decision.Opinion.Proposed);
}

/// <summary>What became of an opinion that was read.</summary>
public enum ReviewState
{
    New,
    AsBefore,

    /// <summary>The reviewer said something else before, which is kept as earlier.</summary>
    Changed,

    /// <summary>The reviewer said something else later.</summary>
    Earlier,

    /// <summary>The later one is not known.</summary>
    InConflict,
}
