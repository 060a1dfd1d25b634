using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Changes;

/// <summary>Guesses what became of controls that are gone without having been withdrawn: the same text under a new id, or parts of it under several.</summary>
internal static class LikelySuccessors
{
    private const double SameText = 0.75; // half of what two unrelated controls of one guide share is small words
    private const double NearlyAll = 0.9;
    private const double MostOfPart = 0.7;
    private const double MostOfWhole = 0.6;
    private const int MostPairs = 250_000; // beyond that the catalogs have little in common, and guesses would be noise

    /// <summary>Ids of the likely successors of each control, where there are any.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Find(IReadOnlyList<ReleaseControl> gone, IReadOnlyList<ReleaseControl> added)
    {
        var successors = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if ((long)gone.Count * added.Count > MostPairs)
        {
            return successors;
        }

        var words = added.Select(control => (control.Id, Words: TextLikeness.Words(control))).ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var control in gone)
        {
            var own = TextLikeness.Words(control);
            var free = words.Where(candidate => !taken.Contains(candidate.Id)).ToList();
            var found = Successors(own, free);
            if (found.Count > 0)
            {
                successors.Add(control.Id, found);
                taken.UnionWith(found);
            }
        }

        return successors;
    }

    /// <summary>A part of a text is like the whole, so parts are looked for unless one control has nearly all of it.</summary>
    private static IReadOnlyList<string> Successors(HashSet<string> own, IReadOnlyList<(string Id, HashSet<string> Words)> candidates)
    {
        var best = candidates.Select(candidate => (candidate.Id, Likeness: TextLikeness.Of(own, candidate.Words))).DefaultIfEmpty().MaxBy(pair => pair.Likeness);
        var parts = best.Likeness < NearlyAll ? Parts(own, candidates) : [];
        return parts.Count > 0 ? parts : best.Likeness >= SameText ? [best.Id] : [];
    }

    private static IReadOnlyList<string> Parts(HashSet<string> own, IReadOnlyList<(string Id, HashSet<string> Words)> candidates)
    {
        var parts = candidates.Where(candidate => candidate.Words.Count > 3 && TextLikeness.Share(candidate.Words, own) >= MostOfPart).ToList();
        var together = parts.SelectMany(part => part.Words).ToHashSet(StringComparer.Ordinal);
        return parts.Count > 1 && TextLikeness.Share(own, together) >= MostOfWhole ? [.. parts.Select(part => part.Id)] : [];
    }
}
