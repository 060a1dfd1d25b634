using Checklist.Core.Assessments;

namespace Checklist.Core.Documents.Audits;

/// <summary>Numbers the evidence of all answers; the same address stands once.</summary>
internal sealed class EvidenceIndex(AuditReport report, Func<string, EvidenceFile?> find)
{
    public IReadOnlyList<EvidenceEntry> Build()
    {
        var uses = new Dictionary<string, (Evidence Evidence, List<string> UsedBy)>(StringComparer.Ordinal);
        var ofAnswers = report.Answers.All.SelectMany(
            answer => answer.Results.SelectMany(result => result.Evidence).Select(evidence => (evidence, By: report.NameOf(answer))));
        var ofFindings = report.Register.SelectMany(finding => finding.Entry.Evidence.Select(evidence => (evidence, By: finding.Entry.Id)));
        foreach (var (evidence, by) in ofAnswers.Concat(ofFindings))
        {
            var use = uses.TryGetValue(evidence.Href, out var known) ? known : (evidence, []);
            var title = use.Item1.Title ?? evidence.Title;
            var sum = use.Item1.Sha256 ?? evidence.Sha256;
            use.Item2.Add(by);
            uses[evidence.Href] = (evidence with { Title = title, Sha256 = sum }, use.Item2);
        }

        return [.. uses.Values.Select((use, index) => Entry(index + 1, use.Evidence, [.. use.UsedBy.Distinct(StringComparer.Ordinal)]))];
    }

    private EvidenceEntry Entry(int number, Evidence evidence, IReadOnlyList<string> usedBy)
    {
        var file = find(evidence.Href);
        var state = file switch
        {
            null => EvidenceState.Elsewhere,
            { Sha256: null } => EvidenceState.NotFound,
            { Sha256: var sum } when evidence.Sha256 is { } recorded && recorded != sum => EvidenceState.Changed,
            _ => EvidenceState.File,
        };
        return new EvidenceEntry(number, evidence, state, file?.Sha256, usedBy);
    }
}

/// <summary>A row of the index of evidence.</summary>
/// <param name="Number">From 1, in the order of the checks that name it.</param>
/// <param name="UsedBy">The checks that name it, as in <c>HV-1.1 a on HOST01</c>.</param>
public sealed record EvidenceEntry(int Number, Evidence Evidence, EvidenceState State, string? Sha256, IReadOnlyList<string> UsedBy);

/// <summary>Whether evidence was found, and as it was when it was recorded.</summary>
public enum EvidenceState
{
    /// <summary>A file beside the assessment, with its sum.</summary>
    File,

    /// <summary>A file beside the assessment, and not the one whose sum was recorded.</summary>
    Changed,

    /// <summary>An address or a name that is not a file's.</summary>
    Elsewhere,

    /// <summary>A path at which there is no file that may be read.</summary>
    NotFound,
}

/// <summary>What the program found at the path of an evidence.</summary>
/// <param name="Sha256">64 digits; null where there is no such file.</param>
/// <param name="Bytes">Size of the file.</param>
public sealed record EvidenceFile(string? Sha256, long Bytes = 0);
