namespace Checklist.Core.Revisions.Successors;

/// <summary>
/// Finds controls that were split or merged among those that nothing else explains. A part lies mostly in the whole, and has rare words
/// of it that no other part has: a phrase that all controls share makes none of them a part.
/// </summary>
/// <param name="links">What is known. A control that has one other may have lost a part to a new one, or gained one.</param>
internal sealed class PartFinder(WordWeights weights, IReadOnlyList<SuccessionLink> links)
{
    private const double MostOfPart = 0.5; // of the weight of a part's words: they are in the whole
    private const double DistinctOfWhole = 0.15; // of the weight of the whole's words: no other part has them
    private const int DistinctWords = 3;
    private const double MostOfWhole = 0.6; // of the weight of the whole's words: the parts have them together
    private const double NearlyAll = 0.85; // of the weight of the whole's words: where one control has them, nothing is missing

    private readonly Dictionary<SubjectText, HashSet<int>> words = [];

    /// <summary>What is gone or new is last: it has no successor, or no origin, so far.</summary>
    public IReadOnlyList<SuccessionLink> Find(
        IReadOnlyList<SubjectText> allOld, IReadOnlyList<SubjectText> allNew,
        IReadOnlyList<SubjectText> gone, IReadOnlyList<SubjectText> added)
    {
        var oldById = allOld.ToDictionary(text => text.Id, StringComparer.Ordinal);
        var newById = allNew.ToDictionary(text => text.Id, StringComparer.Ordinal);
        var changed = links.Where(link => link.IsWhole && link.Likeness < 1 && !link.New.IsWithdrawn).ToList();
        var splits = Partings(
            [
                .. changed.Select(link => (oldById[link.Old.Id], (SubjectText?)newById[link.New.Id])),
                .. gone.Select(text => (text, (SubjectText?)null)),
            ], added);
        var merges = Partings(
            [
                .. changed.Select(link => (newById[link.New.Id], (SubjectText?)oldById[link.Old.Id])),
                .. added.Select(text => (text, (SubjectText?)null)),
            ], gone);
        var taken = new HashSet<SubjectText>();
        var found = new List<SuccessionLink>();
        var ranked = splits.Select(parting => (Parting: parting, IsSplit: true))
            .Concat(merges.Select(parting => (Parting: parting, IsSplit: false)))
            .OrderByDescending(pair => pair.Parting.Covered).ThenBy(pair => pair.Parting.Whole.Place);
        foreach (var (parting, isSplit) in ranked)
        {
            if (taken.Contains(parting.Whole) || parting.Parts.Any(taken.Contains))
            {
                continue;
            }

            taken.Add(parting.Whole);
            taken.UnionWith(parting.Parts);
            found.AddRange(parting.Parts.Select(part => isSplit ? Link(parting.Whole, part) : Link(part, parting.Whole)));
        }

        return found;

        SuccessionLink Link(SubjectText before, SubjectText after) =>
            new(before.Control, after.Control, IsWhole: false, SuccessionBasis.Guess, Overlap(before, after));
    }

    private IEnumerable<Parting> Partings(
        IReadOnlyList<(SubjectText Whole, SubjectText? Kept)> wholes, IReadOnlyList<SubjectText> candidates)
    {
        var index = candidates.SelectMany(candidate => WordsOf(candidate).Select(word => (word, candidate)))
            .ToLookup(pair => pair.word, pair => pair.candidate);
        foreach (var (whole, rest) in wholes)
        {
            var own = WordsOf(whole);
            var near = own.SelectMany(word => index[word]).Distinct()
                .Where(candidate => candidate != whole && IsMostlyIn(candidate, own)).ToList();
            if (near.Count > 0 && PartingOf(whole, rest, near) is { } parting)
            {
                yield return parting;
            }
        }
    }

    /// <summary>The part that has most of the whole first; then each that adds enough to it.</summary>
    private Parting? PartingOf(SubjectText whole, SubjectText? rest, List<SubjectText> candidates)
    {
        var own = WordsOf(whole);
        var weight = WeightOf(own);
        var parts = new List<SubjectText>();
        var covered = rest is null ? [] : own.Intersect(WordsOf(rest)).ToHashSet();
        if (WeightOf(covered) > NearlyAll * weight)
        {
            return null;
        }

        foreach (var candidate in candidates.OrderByDescending(candidate => WeightOf(own.Intersect(WordsOf(candidate))))
            .ThenBy(candidate => candidate.Place))
        {
            var distinct = own.Intersect(WordsOf(candidate)).Except(covered).ToList();
            if (distinct.Count >= DistinctWords && WeightOf(distinct) >= DistinctOfWhole * weight)
            {
                parts.Add(candidate);
                covered.UnionWith(distinct);
            }
        }

        var all = rest is null ? parts : [rest, .. parts];
        return all.Count > 1 && parts.Count > 0 && WeightOf(covered) >= MostOfWhole * weight
            && all.All(part => IsDistinct(part, all, own, weight))
            ? new Parting(whole, parts, WeightOf(covered) / weight)
            : null;
    }

    private bool IsDistinct(SubjectText part, List<SubjectText> all, HashSet<int> own, double weight)
    {
        var others = all.Where(other => other != part).SelectMany(WordsOf).ToHashSet();
        var distinct = own.Intersect(WordsOf(part)).Except(others).ToList();
        return distinct.Count >= DistinctWords && WeightOf(distinct) >= DistinctOfWhole * weight;
    }

    private bool IsMostlyIn(SubjectText part, HashSet<int> whole)
    {
        var own = WordsOf(part);
        return own.Count >= DistinctWords && WeightOf(own.Where(whole.Contains)) >= MostOfPart * WeightOf(own);
    }

    private double Overlap(SubjectText before, SubjectText after) =>
        WeightOf(WordsOf(before).Intersect(WordsOf(after))) / WeightOf(WordsOf(before).Union(WordsOf(after)));

    private double WeightOf(IEnumerable<int> numbers) => numbers.Sum(weights.Of);

    private HashSet<int> WordsOf(SubjectText text)
    {
        if (!words.TryGetValue(text, out var found))
        {
            words[text] = found = [.. weights.VectorOf(text).Words];
        }

        return found;
    }
}

/// <summary>A control and what it was parted into, or joined from.</summary>
/// <param name="Covered">Which part of the whole's weight the parts have.</param>
internal sealed record Parting(SubjectText Whole, IReadOnlyList<SubjectText> Parts, double Covered);
