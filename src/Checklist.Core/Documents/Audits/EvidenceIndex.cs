using Checklist.Core.Assessments;

namespace Checklist.Core.Documents.Audits;

/// <summary>Numbers the evidence of all answers; the same address stands once.</summary>
internal sealed class EvidenceIndex(AuditReport report, Func<string, EvidenceFile?> find)
{
    public IReadOnlyList<EvidenceEntry> Build()
    {
        var uses = new Dictionary<string, (Evidence Evidence, List<string> UsedBy)>(StringComparer.Ordinal);
        foreach (var answer in report.Answers.All)
        {
            foreach (var evidence in answer.Results.SelectMany(result => result.Evidence))
            {
                var use = uses.TryGetValue(evidence.Href, out var known) ? known : (evidence, []);
                var title = use.Item1.Title ?? evidence.Title;
                use.Item2.Add(report.NameOf(answer));
                uses[evidence.Href] = (evidence with { Title = title }, use.Item2);
            }
        }

        return [.. uses.Values.Select((use, index) => Entry(index + 1, use.Evidence, [.. use.UsedBy.Distinct(StringComparer.Ordinal)]))];
    }

    private EvidenceEntry Entry(int number, Evidence evidence, IReadOnlyList<string> usedBy)
    {
        var file = find(evidence.Href);
        var state = file is null ? EvidenceState.Elsewhere : file.Sha256 is null ? EvidenceState.NotFound : EvidenceState.File;
        return new EvidenceEntry(number, evidence, state, file?.Sha256, usedBy);
    }
}
