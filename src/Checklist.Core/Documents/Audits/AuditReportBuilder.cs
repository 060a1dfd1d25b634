using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Revisions;
using Checklist.Core.Text;

namespace Checklist.Core.Documents.Audits;

/// <summary>Counts, sorts and judges the answers of a document.</summary>
/// <param name="evidence">What is at the path of an evidence; null for what is not a path.</param>
public sealed class AuditReportBuilder(ChecklistDocument document, DocumentAnswers answers, Func<string, EvidenceFile?> evidence)
{
    private readonly AuditSeal seal = answers.Seal(document.Digest);

    /// <summary>The report of an audit.</summary>
    /// <param name="earlier">Null where no earlier audit is compared.</param>
    public AuditReport Build(DocumentAnswers? earlier)
    {
        var report = new AuditReport(document, answers, seal.Digest, Tally.Of(answers.All))
        {
            Breakdowns = Breakdowns(),
            Findings = [.. BySeverity(answers.All.Where(IsOpen))],
            Waived = [.. BySeverity(
                answers.All.Where(
                    answer => answer.Standing == AnswerStanding.Waived || (answer.Waiver is { IsExpired: false } && IsOpen(answer))))],
            Values = [.. answers.Assessment.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => Value(pair.Key, pair.Value))],
            Frameworks = Frameworks(),
            Trend = earlier is null ? null : Trend(earlier),
            Register = RegisteredFinding.All(document, answers),
        };
        report = report with { Evidence = new EvidenceIndex(report, evidence).Build() };
        report = report with { Signatures = [.. answers.Assessment.SignOffs.Select(signOff => Signature(signOff, report.Evidence))] };
        return report with { Defects = new AuditDefects(report).Find() };
    }

    internal static bool IsOpen(DocumentAnswer answer) => answer.Bucket is AnswerBucket.Fail or AnswerBucket.Partial;

    private static IEnumerable<DocumentAnswer> BySeverity(IEnumerable<DocumentAnswer> found) =>
        found.OrderBy(answer => answer.Severity is null).ThenBy(answer => answer.Severity)
            .ThenBy(answer => answer.Bucket); // stable: then in the order of the catalog

    private static string IdOf(ControlSeverity? severity) => MachineWord.Of(severity) ?? "none";

    private IReadOnlyList<Breakdown> Breakdowns()
    {
        var severities = SeverityColumns.Of(answers.All.Select(answer => answer.Severity))
            .Select(severity => (IdOf(severity), document.Words.OrNone(severity)));
        var groupOf = answers.Targets
            .Where(target => target.Group is not null)
            .ToDictionary(target => target.Id, target => target.Group!, StringComparer.Ordinal);
        var groups = groupOf.Values.Distinct(StringComparer.Ordinal).Select(group => (group, group));
        var titles = answers.Targets.Where(target => target.Id.Length > 0).Select(target => (target.Id, target.Title));
        Breakdown[] all =
        [
            Groups(),
            By("severity", document.Words["report.by-severity"], severities, answer => [IdOf(answer.Severity)]),
            By("level", document.Words["report.by-level"], document.Levels.Select(level => (level.Id, level.Title)),
                answer => answer.Item.Levels.Select(level => level.Id)),
            By("role", document.Words["report.by-role"], document.Roles.Select(role => (role.Id, role.Title)),
                answer => answer.Item.Roles.Select(role => role.Id)),
            By(
                "target-group", document.Words["report.by-target-group"], groups,
                answer => groupOf.TryGetValue(answer.Key.Target, out var group) ? [group] : []),
            By("target", document.Words["report.by-target"], titles, answer => [answer.Key.Target]),
        ];
        return [.. all.Where(breakdown => breakdown.Rows.Count > 0)];
    }

    private Breakdown Groups()
    {
        var groupOf = document.Sections
            .SelectMany(section => section.Flatten().SelectMany(inner => inner.Items).Select(item => (item.Id, Group: section.Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Group, StringComparer.Ordinal);
        return By("group", document.Words["report.by-group"], document.Sections.Select(section => (section.Id, section.Title)),
            answer => [groupOf[answer.Item.Id]]);
    }

    private Breakdown By(
        string id, string title, IEnumerable<(string Id, string Title)> rows, Func<DocumentAnswer, IEnumerable<string>> keysOf)
    {
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var answer in answers.All)
        {
            foreach (var key in keysOf(answer))
            {
                if (!tallies.TryGetValue(key, out var tally))
                {
                    tallies[key] = tally = new Tally();
                }

                tally.Add(answer);
            }
        }

        return new Breakdown(
            id, title,
            [.. rows.Where(row => tallies.ContainsKey(row.Id)).Select(row => new BreakdownRow(row.Id, row.Title, tallies[row.Id]))]);
    }

    private (string Label, string Value) Value(string id, string value)
    {
        var parameter = document.Parameters.FirstOrDefault(parameter => parameter.Id == id);
        return (parameter?.Label ?? id, parameter?.Unit is { } unit ? $"{value} {unit}" : value);
    }

    private IReadOnlyList<FrameworkCoverage> Frameworks()
    {
        var mapped = answers.All
            .SelectMany(
                answer => answer.Item.Mappings.SelectMany(
                    mapping => mapping.Ids.Distinct(StringComparer.Ordinal)
                        .Select(id => (Key: (mapping.Framework.Id, id), Answer: answer))))
            .ToLookup(pair => pair.Key, pair => pair.Answer);
        var itemsByFramework = mapped.Select(group => group.Key).ToLookup(key => key.Id, key => key.id, StringComparer.Ordinal);
        return
        [
            .. document.Frameworks
                .Where(framework => itemsByFramework.Contains(framework.Id) || framework.Items.Count > 0)
                .Select(framework => new FrameworkCoverage(
                    framework,
                    [
                        .. itemsByFramework[framework.Id].Order(NaturalOrder.Comparer)
                            .Select(id => new BreakdownRow(id, id, Tally.Of(mapped[(framework.Id, id)]))),
                    ])
                {
                    Uncovered = [.. framework.Items.Where(item => !mapped.Contains((framework.Id, item.Id)))],
                }),
        ];
    }

    private AuditSignature Signature(SignOff signOff, IReadOnlyList<EvidenceEntry> found)
    {
        var signed = signOff.Seal ?? signOff.Digest;
        var files = found
            .Where(entry => entry.State is EvidenceState.Changed or EvidenceState.NotFound)
            .Select(entry => document.Words.Format("seal.the-file", entry.Evidence.Href));
        IReadOnlyList<string> changed = [.. seal.ChangesFrom(signOff.Sealed).Select(name => $"the {name}"), .. files];
        var state = signed switch
        {
            null or AnswerDigest.Unknown => AuditSignatureState.Unbound,
            _ when signed == document.Digest => AuditSignatureState.OnForm,
            _ when signed == seal.Digest && changed.Count == 0 => AuditSignatureState.Bound,
            _ => AuditSignatureState.Outdated,
        };
        return new AuditSignature(signOff, DocumentDate.From(signOff.On, document.Language), state)
        {
            Changed = state == AuditSignatureState.Outdated ? changed : [],
        };
    }

    private AuditTrend Trend(DocumentAnswers earlier)
    {
        var changes = answers.All.ToLookup(answer => (
            WasOpen: earlier.Find(answer.Key.Control, answer.Key.Check, answer.Key.Target) is { } before && IsOpen(before),
            IsOpen: IsOpen(answer),
            IsKnown: answer.Bucket is not (AnswerBucket.NotChecked or AnswerBucket.Suspect or AnswerBucket.Conflicting)));
        return new AuditTrend(earlier.Assessment.Id, earlier.Title, Tally.Of(earlier.All))
        {
            Added = [.. BySeverity(changes[(false, true, true)])],
            Remaining = [.. BySeverity(changes[(true, true, true)])],
            Settled = [.. BySeverity(changes[(true, false, true)])],
            Lost = [.. BySeverity(changes[(true, false, false)])],
        };
    }
}
