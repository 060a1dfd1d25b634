using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>The sums of evidence files, recorded in an assessment and in the files that it includes.</summary>
/// <param name="Edits">Of the assessment's own file.</param>
/// <param name="Parts">Those of the files that it includes.</param>
/// <param name="Sums">By the address of the evidence: those that were not recorded before.</param>
internal sealed record RecordedEvidence(
    IReadOnlyList<TextEdit> Edits, IReadOnlyList<PartChange> Parts, IReadOnlyDictionary<string, string> Sums)
{
    /// <summary>All that is named; null where evidence is missing or is not what was recorded, which is in the bag.</summary>
    public static RecordedEvidence? Whole(
        AssessmentFile file, ISourceProvider sources, Func<string, EvidenceFile?> evidence, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        var named = file.Parts.Where(part => part.Results.Any(result => result.Evidence.Count > 0)).Select(part => part.Path);
        var recorded = Of(file, named, sources, href => evidence(href) is { } known ? known.Sha256 ?? "" : null, findings);
        return findings.HasErrors ? null : recorded;
    }

    /// <summary>Whatever is there; what is missing or changed is left alone.</summary>
    /// <param name="parts">Paths of the included files that are looked at, from the catalog's folder.</param>
    public static RecordedEvidence Found(
        AssessmentFile file, IEnumerable<string> parts, ISourceProvider sources, Func<string, EvidenceFile?> evidence) =>
        Of(file, parts, sources, href => evidence(href)?.Sha256, new DiagnosticBag());

    private static RecordedEvidence Of(
        AssessmentFile file, IEnumerable<string> parts, ISourceProvider sources, Func<string, string?> sumOf, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<string, string?>(StringComparer.Ordinal); // many answers may name one large file
        string? SumOf(string href) => known.TryGetValue(href, out var sum) ? sum : known[href] = sumOf(href);
        var own = EvidenceSums.Record(file, SumOf, diagnostics);
        var sums = new Dictionary<string, string>(own.Found, StringComparer.Ordinal);
        var changes = new List<PartChange>();
        foreach (var path in parts)
        {
            if (PartEdits.Read(path, file.Assessment, sources) is not { } part)
            {
                continue;
            }

            var recorded = EvidenceSums.Record(part, SumOf, diagnostics);
            foreach (var (href, sum) in recorded.Found)
            {
                sums[href] = sum;
            }

            if (recorded.Edits.Count > 0)
            {
                changes.Add(new PartChange(path, recorded.Edits));
            }
        }

        return new RecordedEvidence(own.Edits, changes, sums);
    }
}
