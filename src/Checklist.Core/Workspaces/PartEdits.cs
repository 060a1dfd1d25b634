using System.Globalization;
using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>
/// Writes merged answers into the files that an assessment includes: those that are there where they stand, new ones into new files of
/// some thousand entries, so that no file grows past what is read.
/// </summary>
internal sealed class PartEdits(AssessmentFile into, ISourceProvider sources, CatalogOrder order)
{
    private const int MostEntries = 4_000; // some 1.5 MB; a file may have 10
    private const string Head = "# Part of an audit. `checklist assess collect` puts the answers of filled forms here.\nresults:\n";
    private readonly HashSet<AnswerKey> keysOfAssessment = [.. into.Assessment.Results.Take(into.Entries.Count).Select(AnswerKey.Of)];
    private readonly Dictionary<AnswerKey, AssessmentPart> partsByKey = Index(into.Parts);
    private readonly string? pattern = into.Assessment.Include.FirstOrDefault(path => path.Contains('*', StringComparison.Ordinal));

    /// <summary>
    /// What is written into the assessment's own file: what it has already, and all that is new where no new file may be made.
    /// </summary>
    public IReadOnlyList<MergedAnswer> OfAssessment(IReadOnlyList<MergedAnswer> merged) =>
        [.. merged.Where(answer => keysOfAssessment.Contains(answer.Key) || (pattern is null && !partsByKey.ContainsKey(answer.Key)))];

    /// <summary>Each is made when it is asked for.</summary>
    public IEnumerable<PartChange> Of(IReadOnlyList<MergedAnswer> merged)
    {
        var changed = merged.Where(answer => answer.State != MergeState.Same && !keysOfAssessment.Contains(answer.Key)).ToList();
        var held = changed.Where(answer => partsByKey.ContainsKey(answer.Key)).GroupBy(answer => partsByKey[answer.Key]);
        var added = pattern is null ? [] : changed.Where(answer => !partsByKey.ContainsKey(answer.Key)).ToList();
        var edited = held.Select(group => Change(group.Key, [.. group])).OfType<PartChange>().Where(change => change.Edits.Count > 0);
        return edited.Concat(NewFiles(added));
    }

    private PartChange? Change(AssessmentPart part, IReadOnlyList<MergedAnswer> answers) =>
        Read(part.Path, into.Assessment, sources) is { } file
            ? new PartChange(part.Path, AssessmentEdits.Of(file, answers, AssessmentAdditions.None, order.Compare))
            {
                NamesEvidence = part.Results.Concat(answers.SelectMany(answer => answer.Kept)).Any(result => result.Evidence.Count > 0),
            }
            : null;

    /// <summary>The entries of a part, which are read again: what was kept of them has no places. Null where it is gone.</summary>
    public static AssessmentFile? Read(string path, Assessment whole, ISourceProvider sources)
    {
        var findings = new DiagnosticBag(); // what is wrong with the part was told when it was read first
        var source = SourceLoader.Load(sources.Read(path), findings);
        return source is null ? null : AssessmentReader.ReadPart(source, whole, findings);
    }

    private IEnumerable<PartChange> NewFiles(List<MergedAnswer> added)
    {
        var entries = order.ByTarget(added.SelectMany(answer => answer.Kept));
        var taken = into.Parts.Select(part => part.Path).ToHashSet(StringComparer.Ordinal);
        var number = 0;
        foreach (var chunk in entries.Chunk(MostEntries))
        {
            string path;
            do
            {
                number++;
                var digits = number.ToString("000", CultureInfo.InvariantCulture);
                path = AssessmentFiles.Folder + pattern!.Replace("*", digits, StringComparison.Ordinal);
            }
            while (taken.Contains(path));

            yield return new PartChange(path, [], Encoding.UTF8.GetBytes(Text(chunk)))
            {
                NamesEvidence = chunk.Any(result => result.Evidence.Count > 0),
            };
        }
    }

    private static string Text(IReadOnlyList<CheckResult> results)
    {
        var text = new StringBuilder(Head);
        var entry = new EntryText("\n");
        foreach (var result in results)
        {
            entry.AppendItem(text, [.. ResultFields.Key(result), .. ResultFields.Answer(result)], 2);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static Dictionary<AnswerKey, AssessmentPart> Index(IReadOnlyList<AssessmentPart> parts)
    {
        var index = new Dictionary<AnswerKey, AssessmentPart>();
        foreach (var part in parts)
        {
            foreach (var result in part.Results)
            {
                index.TryAdd(AnswerKey.Of(result), part);
            }
        }

        return index;
    }
}
