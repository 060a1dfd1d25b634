namespace Checklist.Core.Revisions.Successors;

/// <summary>How alike controls are, by their weighted words.</summary>
internal sealed class Likeness
{
    private const double TitleShare = 0.45; // of the likeness, where the titles are more alike than the texts

    private const double TitleAlone = 0.7; // of the likeness, where only one of the two has a text

    private readonly WordWeights weights;
    private readonly Dictionary<SubjectText, WordVector> vectors = [];
    private readonly Dictionary<SubjectText, WordVector> titles = [];

    public Likeness(WordWeights weights, IEnumerable<SubjectText> gone, IEnumerable<SubjectText> added)
    {
        this.weights = weights;
        foreach (var text in gone.Concat(added))
        {
            vectors[text] = weights.VectorOf(text);
            titles[text] = weights.TitleOf(text);
        }
    }

    public double Of(SubjectText before, SubjectText after) => Of(before, after, vectors[before].Likeness(vectors[after]));

    /// <summary>1 where one of them has nothing but a title.</summary>
    public double OfBodies(SubjectText before, SubjectText after) =>
        before.Body.Length == 0 || after.Body.Length == 0 ? 1 : weights.BodyOf(before).Likeness(weights.BodyOf(after));

    /// <summary>Pairs that are alike enough, each control once: the most alike of all first, then the most alike of what is left.</summary>
    public IEnumerable<(SubjectText Old, SubjectText New, double Likeness)> BestFirst(
        IReadOnlyList<SubjectText> gone, IReadOnlyList<SubjectText> added)
    {
        var taken = new HashSet<SubjectText>();
        var pairs = Pairs(gone, added)
            .OrderByDescending(pair => pair.Likeness + (pair.Old.Id == pair.New.Id ? Alike.IdBonus : 0))
            .ThenBy(pair => pair.Old.Place).ThenBy(pair => pair.New.Place);
        foreach (var pair in pairs)
        {
            if (!taken.Contains(pair.Old) && !taken.Contains(pair.New))
            {
                taken.Add(pair.Old);
                taken.Add(pair.New);
                yield return pair;
            }
        }
    }

    /// <summary>Only controls that share a word are looked at.</summary>
    private List<(SubjectText Old, SubjectText New, double Likeness)> Pairs(
        IReadOnlyList<SubjectText> gone, IReadOnlyList<SubjectText> added)
    {
        var index = new List<(int New, double Value)>?[weights.Count];
        for (var place = 0; place < added.Count; place++)
        {
            var vector = vectors[added[place]];
            for (var position = 0; position < vector.Words.Length; position++)
            {
                (index[vector.Words[position]] ??= []).Add((place, vector.Values[position]));
            }
        }

        var pairs = new List<(SubjectText, SubjectText, double)>();
        var sums = new double[added.Count];
        var touched = new List<int>();
        foreach (var before in gone)
        {
            var vector = vectors[before];
            for (var position = 0; position < vector.Words.Length; position++)
            {
                foreach (var (place, value) in index[vector.Words[position]] ?? [])
                {
                    if (sums[place] == 0)
                    {
                        touched.Add(place);
                    }

                    sums[place] += value * vector.Values[position];
                }
            }

            foreach (var place in touched)
            {
                var likeness = Of(before, added[place], sums[place]);
                if (likeness >= (before.Id == added[place].Id ? Alike.SameId : Alike.Guessed))
                {
                    pairs.Add((before, added[place], likeness));
                }

                sums[place] = 0;
            }

            touched.Clear();
        }

        return pairs;
    }

    private double Of(SubjectText before, SubjectText after, double whole)
    {
        var title = titles[before].Likeness(titles[after]);
        if ((before.Body.Length == 0) != (after.Body.Length == 0))
        {
            return whole * TitleAlone; // a title without a text is often a heading, or what was left of a control
        }

        return title > whole ? (whole * (1 - TitleShare)) + (title * TitleShare) : whole;
    }
}
