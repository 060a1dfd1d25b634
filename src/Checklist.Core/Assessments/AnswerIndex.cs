namespace Checklist.Core.Assessments;

/// <summary>
/// Finds the answers to a check for a target. An audit has hundreds of thousands, nearly all of them alone: no object is made for each.
/// </summary>
internal sealed class AnswerIndex
{
    private const int None = -1;

    private readonly IReadOnlyList<CheckResult> answers;
    private readonly Dictionary<AnswerKey, (int First, int Last)> places;
    private readonly int[] next; // of an answer, the one behind it with the same key

    public AnswerIndex(IReadOnlyList<CheckResult> answers)
    {
        this.answers = answers;
        places = new Dictionary<AnswerKey, (int First, int Last)>(answers.Count);
        next = new int[answers.Count];
        for (var place = 0; place < answers.Count; place++)
        {
            next[place] = None;
            var key = AnswerKey.Of(answers[place]);
            if (places.TryGetValue(key, out var known))
            {
                next[known.Last] = place;
                places[key] = (known.First, place);
            }
            else
            {
                places.Add(key, (place, place));
            }
        }
    }

    /// <summary>Each once, in the order of their first answers.</summary>
    public IEnumerable<AnswerKey> Keys
    {
        get
        {
            for (var place = 0; place < answers.Count; place++)
            {
                var key = AnswerKey.Of(answers[place]);
                if (places[key].First == place)
                {
                    yield return key;
                }
            }
        }
    }

    /// <summary>In their order; none for a key that no answer has.</summary>
    public IReadOnlyList<CheckResult> this[AnswerKey key]
    {
        get
        {
            if (!places.TryGetValue(key, out var found))
            {
                return [];
            }

            if (found.First == found.Last)
            {
                return [answers[found.First]];
            }

            var list = new List<CheckResult>();
            for (var place = found.First; place != None; place = next[place])
            {
                list.Add(answers[place]);
            }

            return list;
        }
    }

    public bool Contains(AnswerKey key) => places.ContainsKey(key);

    public bool HasSeveral(AnswerKey key) => places.TryGetValue(key, out var found) && found.First != found.Last;
}
