using Checklist.Core.Assessments;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Documents.Audits;

/// <summary>Finds the text that suspect answers were given to among the releases, and compares it with the text as it is now.</summary>
/// <param name="current">The catalog as it is now.</param>
/// <param name="compare">Says what differs between a release and the catalog as it is now.</param>
internal sealed class SuspectAnswers(ReleaseHistory history, Release current, Func<Release, ChangeReport> compare)
{
    private readonly Dictionary<string, ILookup<string, ReportItem>> changesByVersion = new(StringComparer.Ordinal);

    public IReadOnlyList<SuspectAnswer> Of(AuditReport report) =>
        [.. report.Answers.All.Where(answer => answer.Standing == AnswerStanding.Suspect)
            .Select(answer => Of(answer, report.Answers.Assessment.Catalog.Version))];

    private SuspectAnswer Of(DocumentAnswer answer, string? version)
    {
        var digest = answer.Result?.Digest;
        var isKnown = digest is not (null or AnswerDigest.Unknown);
        var release = isKnown
            ? history.Releases.LastOrDefault(release => Asks(release, answer.Key, digest))
            : history.Releases.FirstOrDefault(release => release.Version == version && Asks(release, answer.Key, null));
        if (release is null)
        {
            return new SuspectAnswer(answer, null);
        }

        var item = ChangesSince(release)[answer.Key.Control].FirstOrDefault();
        return new SuspectAnswer(answer, release.Version)
        {
            IsAssumed = !isKnown,
            Rows = [.. (item?.Rows ?? []).Where(row => IsAnswered(row.Path, answer.Key.Check))],
            Values = item is null ? [] : [.. ReportNotes.OfValues(item.Change, release, current)],
        };
    }

    /// <summary>Whether a release asks exactly what was answered.</summary>
    /// <param name="digest">Null for any.</param>
    private static bool Asks(Release release, AnswerKey key, string? digest) =>
        release.Find(
            key.Control)?.Requirements.Any(
                requirement => requirement.Check == key.Check && (digest is null || requirement.Digest == digest)) == true;

    private ILookup<string, ReportItem> ChangesSince(Release release)
    {
        if (!changesByVersion.TryGetValue(release.Version!, out var changes))
        {
            changes = compare(release).Sections.SelectMany(section => section.Items).ToLookup(item => item.Id, StringComparer.Ordinal);
            changesByVersion.Add(release.Version!, changes);
        }

        return changes;
    }

    /// <summary>The fields that the requirement digest is over.</summary>
    private static bool IsAnswered(string path, string check) =>
        path is "statement" or "keyword" || path.StartsWith("when", StringComparison.Ordinal)
        || (check.Length == 0 ? path == "title" : path == $"checks.{check}"
        || path.StartsWith($"checks.{check}.text", StringComparison.Ordinal)
            || path.StartsWith($"checks.{check}.expect", StringComparison.Ordinal)
            || path.StartsWith($"checks.{check}.command", StringComparison.Ordinal));
}
