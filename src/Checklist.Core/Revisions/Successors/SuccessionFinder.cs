using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions.Successors;

/// <summary>
/// Finds what became of each control. What was stated comes first: a mapping, then <c>replaced-by</c>. The rest is concluded from the
/// texts, the surest first: the same text, the same title, then the most alike of all pairs, so that nothing depends on the order of
/// the files. An id says who is who only while the texts do not speak against it: publishers number again.
/// </summary>
internal sealed class SuccessionFinder
{
    private const long MostPairs = 25_000_000; // 5,000 controls by 5,000: some seconds

    private readonly List<SubjectText> old;
    private readonly List<SubjectText> current;
    private readonly SuccessorMap? map;
    private readonly List<SuccessionLink> links = [];
    private readonly List<SuccessionRemark> remarks = [];
    private readonly HashSet<string> settledOld = new(StringComparer.Ordinal);
    private readonly HashSet<string> settledNew = new(StringComparer.Ordinal);

    private SuccessionFinder(Release old, Release current, SuccessorMap? map)
    {
        this.old = Texts(old);
        this.current = Texts(current);
        this.map = map;
    }

    /// <summary>Every link between the controls of two versions.</summary>
    /// <param name="map">What an official list says; null where there is none.</param>
    public static Succession Find(Release old, Release current, SuccessorMap? map = null) => new SuccessionFinder(old, current, map).Find();

    private Succession Find()
    {
        var newById = current.ToDictionary(text => text.Id, StringComparer.Ordinal);
        var oldById = old.ToDictionary(text => text.Id, StringComparer.Ordinal);
        if (map is not null)
        {
            TakeMapping(oldById, newById);
        }

        TakeAuthor(oldById, newById);
        TakeUnchanged(newById);
        if (map is { IsComplete: true })
        {
            var likeness = new Likeness(Weights, FreeOld(), FreeNew());
            TakeSameIds(newById, likeness);
        }
        else
        {
            Conclude(newById);
        }

        var places = old.ToDictionary(text => text.Id, text => text.Place, StringComparer.Ordinal);
        return new Succession([.. links.OrderBy(link => places[link.Old.Id])], remarks);
    }

    private void TakeMapping(Dictionary<string, SubjectText> oldById, Dictionary<string, SubjectText> newById)
    {
        foreach (var pair in map!.Pairs)
        {
            links.Add(new SuccessionLink(oldById[pair.Old].Control, newById[pair.New].Control, pair.IsWhole, SuccessionBasis.Mapping, 1));
        }

        settledOld.UnionWith(map.OldIds);
        settledNew.UnionWith(map.NewIds);
        remarks.AddRange(map.Remarks);
    }

    /// <summary>What is withdrawn now says itself what took its place, or that nothing did.</summary>
    private void TakeAuthor(Dictionary<string, SubjectText> oldById, Dictionary<string, SubjectText> newById)
    {
        var said = new List<(SubjectText Old, SubjectText New, bool IsOnly)>();
        foreach (var withdrawn in current.Where(text => text.Control.IsWithdrawn))
        {
            settledNew.Add(withdrawn.Id);
            if (!oldById.TryGetValue(withdrawn.Id, out var before) || !settledOld.Add(withdrawn.Id) || before.Control.IsWithdrawn)
            {
                continue;
            }

            var successors = withdrawn.Control.ReplacedBy.Where(newById.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
            said.AddRange(successors.Select(id => (before, newById[id], successors.Count == 1)));
        }

        foreach (var withdrawn in old.Where(text => text.Control.IsWithdrawn && !settledOld.Contains(text.Id)))
        {
            if (newById.TryGetValue(withdrawn.Id, out var again))
            {
                Link(withdrawn, again, SuccessionBasis.SameId, 1);
            }

            settledOld.Add(withdrawn.Id);
        }

        foreach (var group in said.GroupBy(pair => pair.New.Id, StringComparer.Ordinal))
        {
            var isNew = !oldById.ContainsKey(group.Key) && !settledNew.Contains(group.Key);
            var moved = isNew ? Moved([.. group.Where(pair => pair.IsOnly).Select(pair => pair.Old)], group.First().New) : null;
            links.AddRange(
                group.Select(pair => new SuccessionLink(pair.Old.Control, pair.New.Control, pair.Old == moved, SuccessionBasis.Author, 1)));
            if (isNew)
            {
                settledNew.Add(group.Key);
            }
        }
    }

    /// <summary>Of several controls that one took the place of, the one whose text it carries on; the others were merged into it.</summary>
    private SubjectText? Moved(IReadOnlyList<SubjectText> candidates, SubjectText successor)
    {
        if (candidates.Count < 2)
        {
            return candidates.Count == 0 ? null : candidates[0];
        }

        var words = Weights;
        var vector = words.VectorOf(successor);
        var ranked = candidates.Select(text => (Text: text, Likeness: words.VectorOf(text).Likeness(vector)))
            .OrderByDescending(pair => pair.Likeness).ToList();
        return ranked[0].Likeness >= Alike.Moved && ranked[0].Likeness > ranked[1].Likeness ? ranked[0].Text : null;
    }

    /// <summary>The same id and the same text, or the same text under another title, unless its title is to be found elsewhere.</summary>
    private void TakeUnchanged(Dictionary<string, SubjectText> newById)
    {
        HashSet<string>? texts = null;
        foreach (var before in FreeOld())
        {
            if (!newById.TryGetValue(before.Id, out var after) || settledNew.Contains(after.Id))
            {
                continue;
            }

            var isSame = HasSameFields(before.Control, after.Control) || before.Whole == after.Whole;
            if (isSame || (before.Subject == after.Subject && !(texts ??= [.. current.Select(text => text.Whole)]).Contains(before.Whole)))
            {
                Link(before, after, SuccessionBasis.SameId, 1);
            }
        }
    }

    private static bool HasSameFields(ReleaseControl before, ReleaseControl after) =>
        before.Title == after.Title && before.Requirements.Count > 0 && before.Requirements.SequenceEqual(after.Requirements);

    private void Conclude(Dictionary<string, SubjectText> newById)
    {
        var pairs = new EqualTexts(FreeOld(), FreeNew());
        pairs.Take(text => text.Whole, (before, after) => Link(before, after, SuccessionBasis.SameText, 1));
        var (gone, added) = (FreeOld(), FreeNew());
        if (gone.Count == 0 || added.Count == 0)
        {
            return;
        }

        var likeness = new Likeness(Weights, gone, added);
        bool IsOwnStillAlike(SubjectText text) =>
            newById.TryGetValue(text.Id, out var own) && !settledNew.Contains(own.Id) && likeness.Of(text, own) >= Alike.SameId;
        var unique = new EqualTexts(FreeOld().Where(text => !IsOwnStillAlike(text)), FreeNew());
        unique.TakeUnique(
            text => text.Body, old, current, (before, after) => Link(before, after, SuccessionBasis.SameText, likeness.Of(before, after)));
        unique = new EqualTexts(FreeOld().Where(text => !IsOwnStillAlike(text)), FreeNew());
        unique.TakeUnique(
            text => text.Title,
            old,
            current,
            (before, after) =>
            {
                if (likeness.OfBodies(before, after) >= Alike.Titled)
                {
                    Link(before, after, SuccessionBasis.Guess, likeness.Of(before, after));
                }
            });

        (gone, added) = (FreeOld(), FreeNew());
        if ((long)gone.Count * added.Count > MostPairs)
        {
            remarks.Add(new SuccessionRemark("change-remark.too-many", [gone.Count, added.Count]) { IsOfMany = true });
        }
        else
        {
            foreach (var pair in likeness.BestFirst(gone, added))
            {
                Link(pair.Old, pair.New, pair.Old.Id == pair.New.Id ? SuccessionBasis.SameId : SuccessionBasis.Guess, pair.Likeness);
            }
        }

        TakeSameIds(newById, likeness);
        if ((long)gone.Count * added.Count <= MostPairs)
        {
            links.AddRange(new PartFinder(Weights, links).Find(old, current, FreeOld(), FreeNew()));
        }
    }

    /// <summary>What is left under one id is one control while the texts have anything to do with each other.</summary>
    private void TakeSameIds(Dictionary<string, SubjectText> newById, Likeness likeness)
    {
        foreach (var before in FreeOld())
        {
            if (newById.TryGetValue(before.Id, out var after) && !settledNew.Contains(after.Id)
                && likeness.Of(before, after) is >= Alike.AtAll and var measure)
            {
                Link(before, after, SuccessionBasis.SameId, measure);
            }
        }
    }

    private void Link(SubjectText before, SubjectText after, SuccessionBasis basis, double likeness)
    {
        if (settledOld.Contains(before.Id) || settledNew.Contains(after.Id))
        {
            return;
        }

        settledOld.Add(before.Id);
        settledNew.Add(after.Id);
        links.Add(new SuccessionLink(
            before.Control, after.Control, IsWhole: true, before.Id == after.Id ? SuccessionBasis.SameId : basis, likeness));
    }

    private WordWeights Weights => field ??= new WordWeights(old, current);

    private List<SubjectText> FreeOld() => [.. old.Where(text => !settledOld.Contains(text.Id))];

    private List<SubjectText> FreeNew() => [.. current.Where(text => !settledNew.Contains(text.Id))];

    private static List<SubjectText> Texts(Release release)
    {
        var labelOf = LabelOf(release);
        return [.. release.Controls.DistinctBy(control => control.Id, StringComparer.Ordinal)
            .Select((control, place) => new SubjectText(control, place, labelOf))];
    }

    private static Func<string, string?> LabelOf(Release release)
    {
        var labels = release.Root.Maps("parameters").DistinctBy(entry => entry.Text("id"), StringComparer.Ordinal)
            .ToDictionary(entry => entry.Text("id") ?? "", entry => entry.Text("label"), StringComparer.Ordinal);
        return labels.GetValueOrDefault;
    }
}

/// <summary>How alike two controls have to be. Measured on histories of public standards: see <c>HistoryTests</c>.</summary>
internal static class Alike
{
    /// <summary>Under two ids, with nothing else to go by.</summary>
    public const double Guessed = 0.5;

    /// <summary>Under one id: its text did not go elsewhere.</summary>
    public const double SameId = 0.4;

    /// <summary>How much the same id counts for when it is weighed against another control.</summary>
    public const double IdBonus = 0.15;

    /// <summary>The texts under the same title, which no other control has.</summary>
    public const double Titled = 0.05;

    /// <summary>Below it, texts under one id are about two subjects.</summary>
    public const double AtAll = 0.1;

    /// <summary>Of several that one took the place of, the one that it is.</summary>
    public const double Moved = 0.4;
}
