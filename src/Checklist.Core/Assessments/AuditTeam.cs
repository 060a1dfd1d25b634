namespace Checklist.Core.Assessments;

/// <summary>
/// Who is who on forms: an assessor that the assessment writes as <c>Ann Auditor (AA)</c> signs as either, and is one person. Initials that
/// two have are nobody's, and who is not in the list is who the form says.
/// </summary>
internal sealed class AuditTeam
{
    private readonly Dictionary<string, string?> names = new(StringComparer.Ordinal);

    public AuditTeam(IReadOnlyList<string> assessors)
    {
        foreach (var assessor in assessors)
        {
            var open = assessor.EndsWith(')') ? assessor.LastIndexOf('(') : -1;
            var (name, initials) = open > 0 ? (assessor[..open].Trim(), assessor[(open + 1)..^1].Trim()) : (assessor, "");
            if (name.Length > 0 && initials.Length > 0)
            {
                Add(initials, name);
                Add(assessor, name);
                Add(name, name);
            }
        }
    }

    /// <summary>The answer with the full names of those who gave it.</summary>
    public CheckResult Named(CheckResult result)
    {
        if (names.Count == 0 || result.By is not { } by)
        {
            return result;
        }

        var given = AnswerNames.Split(by);
        var known = given.Select(name => names.GetValueOrDefault(AnswerNames.Folded(name)) ?? name).ToList();
        return known.SequenceEqual(given, StringComparer.Ordinal)
            ? result
            : result with { By = AnswerNames.Write(known) };
    }

    /// <summary>One word for two people is neither's.</summary>
    private void Add(string word, string name)
    {
        var folded = AnswerNames.Folded(word);
        names[folded] = names.TryGetValue(folded, out var known) && known != name ? null : name;
    }
}
