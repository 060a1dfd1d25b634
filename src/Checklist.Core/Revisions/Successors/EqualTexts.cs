namespace Checklist.Core.Revisions.Successors;

/// <summary>Pairs controls whose texts are equal, by hash: it takes no longer for twenty thousand controls than to read them.</summary>
internal sealed class EqualTexts(IEnumerable<SubjectText> gone, IEnumerable<SubjectText> added)
{
    private readonly List<SubjectText> gone = [.. gone];
    private readonly List<SubjectText> added = [.. added];

    /// <summary>Where several have the same text, those with the same id first, then in their order.</summary>
    public void Take(Func<SubjectText, string> key, Action<SubjectText, SubjectText> pair)
    {
        var addedByKey = added.ToLookup(key, StringComparer.Ordinal);
        foreach (var group in gone.GroupBy(key, StringComparer.Ordinal))
        {
            var others = addedByKey[group.Key].ToList();
            var rest = new List<SubjectText>();
            foreach (var before in group)
            {
                var same = others.FindIndex(after => after.Id == before.Id);
                if (same < 0)
                {
                    rest.Add(before);
                    continue;
                }

                pair(before, others[same]);
                others.RemoveAt(same);
            }

            foreach (var (before, after) in rest.Zip(others))
            {
                pair(before, after);
            }
        }
    }

    /// <summary>Only texts that no other control of either version has: what many say tells none apart.</summary>
    public void TakeUnique(
        Func<SubjectText, string> key, IEnumerable<SubjectText> allOld, IEnumerable<SubjectText> allNew,
        Action<SubjectText, SubjectText> pair)
    {
        var often = Repeated(allOld, key);
        often.UnionWith(Repeated(allNew, key));
        var addedByKey = added.Where(text => key(text).Length > 0 && !often.Contains(key(text))).ToDictionary(key, StringComparer.Ordinal);
        foreach (var before in gone.Where(text => !often.Contains(key(text))))
        {
            if (addedByKey.TryGetValue(key(before), out var after))
            {
                pair(before, after);
            }
        }
    }

    private static HashSet<string> Repeated(IEnumerable<SubjectText> texts, Func<SubjectText, string> key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.Select(key).Where(text => !seen.Add(text)).ToHashSet(StringComparer.Ordinal);
    }
}
