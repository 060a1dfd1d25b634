using Checklist.Core.Assessments;
using Checklist.Core.Languages;
using Checklist.Core.Text;

namespace Checklist.Core.Documents.Audits;

/// <summary>Makes findings of what failed or is met in part: one for each control, with the targets that it is on.</summary>
internal static class FailedControls
{
    private const int MostStatement = Limits.ProseCharacters / 4; // the notes of a thousand targets are in the answers

    /// <summary>Findings for what no finding of the register is on yet. Whether one is closed makes no difference.</summary>
    /// <param name="words">In which it is said what nobody noted.</param>
    public static IReadOnlyList<RegisterEntry> Find(DocumentAnswers answers, RegisterNumbers numbers, Words words)
    {
        var held = answers.Assessment.Findings.ToLookup(entry => entry.Control, StringComparer.Ordinal);
        bool IsHeld(AnswerKey key) =>
            held[key.Control].Any(entry => entry.Targets.Count == 0 || entry.Targets.Contains(key.Target, StringComparer.Ordinal));
        return
        [
            .. answers.All.Where(answer => AuditReportBuilder.IsOpen(answer) && !IsHeld(answer.Key))
                .GroupBy(answer => answer.Item.Id, StringComparer.Ordinal)
                .Select(group => Entry([.. group], answers, numbers.Next(), words)),
        ];
    }

    private static RegisterEntry Entry(IReadOnlyList<DocumentAnswer> failed, DocumentAnswers answers, string number, Words words)
    {
        var targets = failed.Select(answer => answer.Key.Target).Where(target => target.Length > 0).ToHashSet(StringComparer.Ordinal);
        var evidence = failed.SelectMany(answer => answer.Results.SelectMany(result => result.Evidence));
        return new RegisterEntry(number, failed[0].Item.Id, Statement(failed, answers, words))
        {
            Targets = [.. answers.Targets.Select(target => target.Id).Where(targets.Contains)],
            Evidence = [.. evidence.DistinctBy(found => found.Href, StringComparer.Ordinal)],
        };
    }

    /// <summary>What was noted, once where several noted the same; the check and the targets before it where there are several.</summary>
    private static string Statement(IReadOnlyList<DocumentAnswer> failed, DocumentAnswers answers, Words words)
    {
        var groups = failed.GroupBy(answer => (answer.Check.Id, Note: NoteOf(answer, words))).ToList();
        if (groups is [var only])
        {
            return only.Key.Note;
        }

        var titles = answers.Targets.ToDictionary(target => target.Id, target => target.Title, StringComparer.Ordinal);
        var lines = new List<string>();
        var length = 0;
        foreach (var group in groups)
        {
            var where = string.Join(", ", group.Where(answer => answer.Key.Target.Length > 0).Select(answer => titles[answer.Key.Target]));
            var name = group.Key.Id.Length == 0 || where.Length == 0 ? group.Key.Id + where
                : words.Format("register.check-on-targets", group.Key.Id, where);
            var line = name.Length == 0 ? group.Key.Note : $"{name}: {group.Key.Note}";
            length += line.Length;
            if (length > MostStatement)
            {
                lines.Add(words.Format("register.more-notes", groups.Count - lines.Count));
                break;
            }

            lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    /// <summary>The verdict and the value where nobody noted what was seen.</summary>
    private static string NoteOf(DocumentAnswer answer, Words words) => answer.Result?.Note ?? (answer.Result is { Value: { } value }
        ? words.Format("register.value-found", value)
        : words.Format("register.without-note", words.Of(answer.Bucket)));
}
